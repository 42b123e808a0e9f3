/**
 * What a drive may wait for: the office to release a round's results or offers, to confirm interview times or to decide
 * on a proposed change; the company to record results.
 */
export const DRIVE_WAITS = ["round_release", "offer_release", "interview_times", "proposal", "results"] as const;
export type DriveWait = (typeof DRIVE_WAITS)[number];
