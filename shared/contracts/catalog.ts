import { z } from "zod";
import { PROGRAM_LEVELS } from "../domain/catalog/levels.ts";

const Code = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/, "A code has up to 20 letters, digits and hyphens.");

const Title = z.string().trim().min(2, "A name is needed.").max(120);

export const CreateProgram = z.strictObject({
  code: Code,
  name: Title,
  level: z.enum(PROGRAM_LEVELS),
  durationYears: z.int().min(1).max(8),
});
export type CreateProgram = z.infer<typeof CreateProgram>;

export const ProgramView = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  level: z.enum(PROGRAM_LEVELS),
  durationYears: z.int(),
});
export type ProgramView = z.infer<typeof ProgramView>;
export const ProgramList = z.object({ items: z.array(ProgramView) });
export type ProgramList = z.infer<typeof ProgramList>;

export const CreateBranch = z.strictObject({ code: Code, name: Title });
export type CreateBranch = z.infer<typeof CreateBranch>;

export const BranchView = z.object({ id: z.uuid(), code: z.string(), name: z.string() });
export type BranchView = z.infer<typeof BranchView>;
export const BranchList = z.object({ items: z.array(BranchView) });
export type BranchList = z.infer<typeof BranchList>;
