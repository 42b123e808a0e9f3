/** `uploading`: a ticket was given and nothing confirmed. `unreadable`: kept, but no engine could read it. */
export const RESUME_STATUSES = ["uploading", "parsing", "parsed", "unreadable"] as const;
export type ResumeStatus = (typeof RESUME_STATUSES)[number];

export const AI_JOB_STATUSES = ["queued", "done", "failed"] as const;
