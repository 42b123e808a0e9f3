import { z } from "zod";
import { MATERIAL_FIELDS } from "../domain/drive/diff.ts";

/** One difference between two versions of a drive, as a sentence. */
export const DriveChangeView = z.object({
  field: z.enum([...MATERIAL_FIELDS, "wording", "openings", "skills", "tags"]),
  sentence: z.string(),
  isMaterial: z.boolean(),
});

/** A change that applicants were told of. */
export const ToldChange = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  reason: z.string().nullable(),
  changes: z.array(DriveChangeView),
});
export type ToldChange = z.infer<typeof ToldChange>;
