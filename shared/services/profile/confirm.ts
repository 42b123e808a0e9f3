import { and, eq } from "drizzle-orm";
import type { ConfirmProfile, MyProfileView } from "#shared/contracts/profile.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { type ChangeableField, WORDS_FIELDS } from "#shared/domain/enrollment/fields.ts";
import { valueOfField } from "#shared/domain/enrollment/field-values.ts";
import { invalid, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { changeFields, type EnrollmentRow, fieldsThatChange } from "../enrollments/change-fields.ts";
import { freezeNow, selectFreezes } from "../enrollments/fields.ts";
import { askForChange } from "../profile-changes/ask.ts";
import { lockOwnEnrollment } from "./own-enrollment.ts";
import { viewProfile } from "./view.ts";

/**
 * The student's part, whole; from now on it is confirmed. In a frozen profile what differs is asked for, part by part.
 * A profile that was never confirmed has nothing that a freeze could keep, and can be confirmed all the same.
 */
export function confirmMyProfile(ctx: ActorContext, input: ConfirmProfile): Promise<Result<MyProfileView>> {
  return write(ctx, async (writing) => {
    const { tx } = writing;
    const row = await lockOwnEnrollment(ctx, tx);
    if (row === undefined) return notFound("enrollment");
    const values = wordsOf(row, input);
    const freeze = row.profileConfirmedAt && freezeNow(ctx, await selectFreezes(tx, ctx, row.id));
    const done = freeze ? await ask(ctx, writing, row, values, input.reason) : await confirm(ctx, writing, row, values);
    return done.ok ? ok(await viewProfile(ctx, tx, row.id)) : done;
  });
}

function wordsOf(row: EnrollmentRow, { phone, skills, profile }: ConfirmProfile): Map<ChangeableField, unknown> {
  const next = { ...row, phone, skills: [...new Set(skills)], profile };
  return new Map(WORDS_FIELDS.map((field) => [field, valueOfField(next, field)]));
}

async function confirm(
  ctx: ActorContext,
  { tx, audit }: Writing,
  row: EnrollmentRow,
  values: ReadonlyMap<ChangeableField, unknown>,
): Promise<Result<void>> {
  const written = await changeFields(ctx, tx, row, values, null);
  if (!written.ok) return written;
  await tx
    .update(enrollment)
    .set({ profileConfirmedAt: ctx.now() })
    .where(and(eq(enrollment.tenantId, ctx.tenant.id), eq(enrollment.id, row.id)));
  audit({ action: "profile.confirm", entityType: "enrollment", entityId: row.id, ...written.value });
  return ok(undefined);
}

async function ask(
  ctx: ActorContext,
  writing: Writing,
  row: EnrollmentRow,
  values: ReadonlyMap<ChangeableField, unknown>,
  reason: string | undefined,
): Promise<Result<void>> {
  const changed = fieldsThatChange(row, values);
  if (changed.size === 0) return invalid({ name: "profile", reason: "Nothing differs from your profile as it is." });
  if (reason === undefined) {
    return invalid({ name: "reason", reason: "Your profile is frozen: say why it should change." });
  }
  for (const [field, value] of changed) {
    const asked = await askForChange(ctx, writing, row, { field, value, reason });
    if (!asked.ok) return asked;
  }
  return ok(undefined);
}
