import { z } from "zod";
import { FACT_FIELDS } from "../domain/enrollment/fields.ts";
import { PlanHash } from "./bulk.ts";
import { listQuery, pageOf } from "./page.ts";

/** A student some of whose facts nobody has vouched for. */
export const ToVerifyRow = z.object({
  enrollmentId: z.uuid(),
  rollNo: z.string(),
  name: z.string(),
  branch: z.string(),
  /** The facts that wait, each with its value as people read it. */
  waiting: z.array(z.object({ field: z.enum(FACT_FIELDS), label: z.string(), value: z.string() })),
});
export type ToVerifyRow = z.infer<typeof ToVerifyRow>;

/** A coordinator gets those of their branch. */
export const ListToVerify = listQuery(["rollNo"]).extend({
  branchId: z.uuid().optional(),
  field: z.enum(FACT_FIELDS).optional(),
});
export type ListToVerify = z.infer<typeof ListToVerify>;
export const ToVerifyPage = pageOf(ToVerifyRow);
export type ToVerifyPage = z.infer<typeof ToVerifyPage>;

export const PreviewVerify = z.strictObject({
  enrollmentIds: z.array(z.uuid()).min(1, "Choose at least one student.").max(500),
  /** Left out: every fact that is given. */
  fields: z.array(z.enum(FACT_FIELDS)).min(1).optional(),
});
export type PreviewVerify = z.infer<typeof PreviewVerify>;

/** With a preview's hash nothing is done once the world has changed. */
export const Verify = PreviewVerify.extend({ hash: PlanHash.optional() });
export type Verify = z.infer<typeof Verify>;
