import { and, asc, eq, inArray } from "drizzle-orm";
import type { BulkOutcome, BulkPreview } from "#shared/contracts/bulk.ts";
import type { PreviewVerify, Verify } from "#shared/contracts/verifications.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { describeFieldValue, valueOfField } from "#shared/domain/enrollment/field-values.ts";
import { type FactField, PROFILE_FIELDS } from "#shared/domain/enrollment/fields.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { type BulkAction, previewBulk, runBulk } from "../_kernel/bulk.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type EnrollmentRow, verifyFields } from "../enrollments/change-fields.ts";
import { studentsInReach } from "../students/list.ts";
import { waitingFacts } from "./waiting.ts";

/** Whose facts would be vouched for, with their values: it is these that the action vouches for. */
export const previewVerify = (ctx: ActorContext, input: PreviewVerify): Promise<Result<BulkPreview>> =>
  previewBulk(ctx, verifying, input);

/** Vouches for students' facts as they are. */
export const verifyStudents = (ctx: ActorContext, { hash, ...input }: Verify): Promise<Result<BulkOutcome>> =>
  runBulk(ctx, verifying, input, hash);

const verifying: BulkAction<PreviewVerify, readonly FactField[], BulkOutcome> = {
  async plan(ctx, tx, { enrollmentIds, fields }, lock) {
    const query = tx
      .select({ enrollment, waiting: waitingFacts(fields) })
      .from(enrollment)
      .where(and(studentsInReach(ctx), inArray(enrollment.id, enrollmentIds), eq(enrollment.tenantId, ctx.tenant.id)))
      .orderBy(asc(enrollment.id));
    const found = await (lock ? query.for("update") : query);
    if (found.length < new Set(enrollmentIds).size) return notFound("student");
    const label = ({ rollNo, name }: EnrollmentRow) => `${rollNo} ${name}`;
    return ok({
      affected: found
        .filter(({ waiting }) => waiting.length > 0)
        .map(({ enrollment: row, waiting }) => ({
          id: row.id,
          label: label(row),
          before: "not verified",
          after: `${waiting.map((field) => PROFILE_FIELDS[field].label).join(", ")} verified`,
          reason: waiting.map((field) => says(row, field)).join(", "),
          step: waiting,
        })),
      skipped: found
        .filter(({ waiting }) => waiting.length === 0)
        .map(({ enrollment: row }) => ({ id: row.id, label: label(row), why: "Nothing waits to be verified." })),
    });
  },
  async apply(ctx, { tx, audit }, _input, { affected, skipped }) {
    if (affected.length === 0) return refuse("conflict", "nothing_to_verify", "All of this is verified already.");
    await verifyFields(
      ctx,
      tx,
      affected.map(({ id, step }) => ({ enrollmentId: id, fields: step })),
      "staff",
    );
    for (const { id, reason } of affected) {
      audit({ action: "student.verify", entityType: "enrollment", entityId: id, after: { verified: reason } });
    }
    return ok({ affected: affected.length, skipped: skipped.length });
  },
};

const says = (row: EnrollmentRow, field: FactField) =>
  `${PROFILE_FIELDS[field].label}: ${describeFieldValue(field, valueOfField(row, field))}`;
