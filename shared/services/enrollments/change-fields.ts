import { and, eq, inArray } from "drizzle-orm";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { fieldVerification } from "#shared/db/schema/profile.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import {
  areBacklogsPossible,
  holderKeyOf,
  isSameValue,
  valueOfField,
  withField,
} from "#shared/domain/enrollment/field-values.ts";
import type { ChangeableField } from "#shared/domain/enrollment/fields.ts";
import type { VerifiedByWay } from "#shared/domain/enrollment/profile-change.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";

export type EnrollmentRow = typeof enrollment.$inferSelect;

/** Values by field, as they were and as they are; for the audit trail. */
export interface FieldChanges {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

export const IMPOSSIBLE_BACKLOGS = "Total backlogs include the active ones, so they cannot be fewer.";

/** The fields whose value would be another one. */
export function fieldsThatChange(
  row: EnrollmentRow,
  values: ReadonlyMap<ChangeableField, unknown>,
): Map<ChangeableField, unknown> {
  return new Map([...values].filter(([field, value]) => !isSameValue(valueOfField(row, field), value ?? null)));
}

/**
 * Writes fields of an enrollment that the caller has locked. What changes is no longer verified, or is by the caller
 * when they vouch for it.
 */
export async function changeFields(
  ctx: ActorContext,
  tx: TenantTransaction,
  row: EnrollmentRow,
  values: ReadonlyMap<ChangeableField, unknown>,
  vouched: VerifiedByWay | null,
): Promise<Result<FieldChanges>> {
  const changed = fieldsThatChange(row, values);
  let next = row;
  for (const [field, value] of changed) next = withField(next, field, value);
  if (!areBacklogsPossible(next)) return invalid({ name: "totalBacklogs", reason: IMPOSSIBLE_BACKLOGS });
  const fields = [...changed.keys()];
  if (fields.length > 0) {
    const { tenantId, id } = next;
    const columns = Object.fromEntries(fields.map(holderKeyOf).map((key) => [key, next[key]]));
    await tx
      .update(enrollment)
      .set(columns)
      .where(and(eq(enrollment.tenantId, tenantId), eq(enrollment.id, id)));
    await forgetVerifications(ctx, tx, id, fields);
    const given = fields.filter((field) => valueOfField(next, field) !== null);
    if (vouched !== null) await verifyFields(ctx, tx, [{ enrollmentId: id, fields: given }], vouched);
  }
  const valuesOf = (holder: EnrollmentRow) =>
    Object.fromEntries(fields.map((field) => [field, valueOfField(holder, field)]));
  return ok({ before: valuesOf(row), after: valuesOf(next) });
}

async function forgetVerifications(
  ctx: ActorContext,
  tx: TenantTransaction,
  enrollmentId: string,
  fields: readonly ChangeableField[],
): Promise<void> {
  await tx
    .delete(fieldVerification)
    .where(
      and(
        eq(fieldVerification.tenantId, ctx.tenant.id),
        eq(fieldVerification.enrollmentId, enrollmentId),
        inArray(fieldVerification.field, [...fields]),
      ),
    );
}

/** The caller vouches for fields as they are. Who vouched first stays. */
export async function verifyFields(
  ctx: ActorContext,
  tx: TenantTransaction,
  students: readonly { readonly enrollmentId: string; readonly fields: readonly ChangeableField[] }[],
  way: VerifiedByWay,
): Promise<void> {
  const vouching = { tenantId: ctx.tenant.id, way, verifiedBy: ctx.actor.membershipId, verifiedAt: ctx.now() };
  const rows = students.flatMap(({ enrollmentId, fields }) =>
    fields.map((field) => ({ ...vouching, enrollmentId, field })),
  );
  // A few parameters a row, and a statement takes 65,535.
  for (let from = 0; from < rows.length; from += 5_000) {
    await tx
      .insert(fieldVerification)
      .values(rows.slice(from, from + 5_000))
      .onConflictDoNothing();
  }
}
