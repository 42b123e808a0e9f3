import type { ApplicationPage, ApplicationRow } from "#shared/contracts/applications.ts";
import type { DriveView } from "#shared/contracts/drives.ts";
import { type DriveStatus, OFFERING_DRIVE_STATUSES } from "#shared/domain/drive/statuses.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

/** Whether a company makes offers to a drive's candidates now. */
export function mayBeOffered(status: DriveStatus): boolean {
  return (OFFERING_DRIVE_STATUSES as readonly DriveStatus[]).includes(status);
}

/** Candidates who advanced through every round and have no offer yet; none while a round has no results. */
export async function loadCandidates(drive: DriveView): Promise<readonly ApplicationRow[]> {
  if (drive.rounds.some(({ status }) => status === "planned")) return [];
  const { api } = await serverApi();
  const found: ApplicationRow[] = [];
  let cursor: string | null = null;
  do {
    const query = {
      status: "in_progress",
      outcome: "advanced",
      sort: "rollNo",
      limit: "100",
      ...(cursor && { cursor }),
    } as const;
    const page: ApplicationPage = await load(api.drives[":id"].applications.$get({ param: { id: drive.id }, query }));
    // The last result of all others is of a round before the last.
    found.push(...page.items.filter(({ round }) => round?.position === drive.rounds.length));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}
