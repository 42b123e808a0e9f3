import type { TransitionTable } from "../lifecycle.ts";

export const ANNOUNCEMENT_STATUSES = ["draft", "scheduled", "sent", "withdrawn"] as const;
export type AnnouncementStatus = (typeof ANNOUNCEMENT_STATUSES)[number];

export type AnnouncementCommand = "edit" | "schedule" | "unschedule" | "send" | "correct" | "withdraw" | "discard";

/**
 * An announcement's way. Editing takes a scheduled one back to a draft, so that nothing goes out that was not looked
 * at again. Whoever has got one keeps it: it is corrected in the open, or withdrawn.
 */
export const ANNOUNCEMENT_TRANSITIONS: TransitionTable<AnnouncementStatus, AnnouncementCommand> = {
  edit: { from: ["draft", "scheduled"], to: "draft" },
  schedule: { from: ["draft", "scheduled"], to: "scheduled" },
  unschedule: { from: ["scheduled"], to: "draft" },
  send: { from: ["draft", "scheduled"], to: "sent" },
  correct: { from: ["sent"], to: "sent" },
  withdraw: { from: ["sent"], to: "withdrawn" },
  discard: { from: ["draft", "scheduled"], to: "draft" },
};
