import type { DriveView } from "#shared/contracts/drives.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call, local } from "#web/lib/api/result.ts";
import { type DriveDraft, fromDriveDraft } from "./drive-draft.ts";

/** What goes with a change of what students see already. */
export interface RevisionNote {
  readonly reason: string;
  readonly isSilent: boolean;
}

/** Sends a draft: a new one, or the whole of `drive` again on the revision that was opened. */
export async function saveDrive(
  draft: DriveDraft,
  timeZone: string,
  drive: DriveView | undefined,
  note: RevisionNote,
): Promise<ApiResult<{ readonly id: string }>> {
  const { fields, problems } = fromDriveDraft(draft, timeZone);
  if (problems.length > 0) {
    const detail = "Please correct them and try again.";
    return { ok: false, problem: local("invalid_input", "Some fields need your attention", detail, problems) };
  }
  if (drive) {
    const json = { ...fields, revision: drive.revision };
    const { reason, isSilent } = note;
    const param = { id: drive.id };
    if (drive.revisable === "revise")
      return call(api.drives[":id"].versions.$post({ param, json: { ...json, reason, isSilent } }));
    if (drive.revisable === "propose")
      return call(api.drives[":id"].proposals.$post({ param, json: { ...json, reason } }));
    return call(api.drives[":id"].$put({ param: { id: drive.id }, json }));
  }
  const { cycleId, companyId } = draft;
  return call(api.drives.$post({ json: { ...fields, cycleId, ...(companyId && { companyId }) } }));
}
