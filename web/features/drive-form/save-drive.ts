import type { DriveView } from "#shared/contracts/drives.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call, local } from "#web/lib/api/result.ts";
import { type DriveDraft, fromDriveDraft } from "./drive-draft.ts";

/** Sends a draft: a new one, or the whole of `drive` again on the revision that was opened. */
export async function saveDrive(
  draft: DriveDraft,
  timeZone: string,
  drive: DriveView | undefined,
): Promise<ApiResult<{ readonly id: string }>> {
  const { fields, problems } = fromDriveDraft(draft, timeZone);
  if (problems.length > 0) {
    const detail = "Please correct them and try again.";
    return { ok: false, problem: local("invalid_input", "Some fields need your attention", detail, problems) };
  }
  if (drive) {
    const json = { ...fields, revision: drive.revision };
    return call(api.drives[":id"].$put({ param: { id: drive.id }, json }));
  }
  const { cycleId, companyId } = draft;
  return call(api.drives.$post({ json: { ...fields, cycleId, ...(companyId && { companyId }) } }));
}
