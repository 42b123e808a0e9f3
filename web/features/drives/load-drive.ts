import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { DriveView } from "#shared/contracts/drives.ts";
import { EligibilityRule } from "#shared/contracts/eligibility.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

/** One drive, whole; what is no id leads nowhere. One call for a request, however many ask. */
export const loadDrive = cache(async (id: string): Promise<DriveView> => {
  if (!z.uuid().safeParse(id).success) notFound();
  const api = await serverApi();
  const drive = await load(api.api.drives[":id"].$get({ param: { id } }));
  // The client's types lose a tree that holds itself; its own schema gives it back.
  return { ...drive, eligibility: EligibilityRule.parse(drive.eligibility) };
});
