import type { OpenedDrive } from "./add-drives.ts";
import { type Build, daysFrom } from "./build.ts";

/** A recruiter asks for more openings in a drive that students see already; the office has not decided. */
export function addProposal({ rows, ids, tenantId, now }: Build, drives: readonly OpenedDrive[]): void {
  const drive = drives.findLast(({ row }) => row.status === "published");
  const content = rows.driveVersion.find(({ driveId }) => driveId === drive?.row.id)?.content;
  if (drive === undefined || content === undefined) return;
  const createdAt = daysFrom(now, -0.4);
  rows.driveProposal.push({
    tenantId,
    id: ids.at(createdAt),
    driveId: drive.row.id,
    source: "recruiter",
    status: "pending",
    content: { ...content, openings: (content.openings ?? 0) + 6 },
    reason: "A second team was approved; it hires from the same rounds.",
    proposedBy: drive.company.recruiterName,
    createdAt,
  });
}
