import type { DriveStatus } from "../drive/statuses.ts";
import type { ApplicationStatus } from "./statuses.ts";

/** Whether an application may be given another résumé: what the company reads is fixed once applications have closed. */
export function mayChangeResume(
  drive: { readonly status: DriveStatus; readonly applicationsCloseAt: Date },
  { status }: { readonly status: ApplicationStatus },
  now: Date,
): boolean {
  return drive.status === "published" && drive.applicationsCloseAt > now && status === "in_progress";
}
