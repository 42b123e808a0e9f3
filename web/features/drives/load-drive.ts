import { cache } from "react";
import type { DriveView } from "#shared/contracts/drives.ts";
import { EligibilityRule } from "#shared/contracts/eligibility.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

/** One drive, whole. One call for a request, however many ask. */
export const loadDrive = cache(async (id: string): Promise<DriveView> => {
  const api = await serverApi();
  const drive = await load(api.api.drives[":id"].$get({ param: { id } }));
  // The client's types lose a tree that holds itself; its own schema gives it back.
  return { ...drive, eligibility: EligibilityRule.parse(drive.eligibility) };
});
