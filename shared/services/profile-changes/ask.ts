import { profileChange } from "#shared/db/schema/profile.ts";
import { valueOfField } from "#shared/domain/enrollment/field-values.ts";
import { type ChangeableField, PROFILE_FIELDS } from "#shared/domain/enrollment/fields.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import type { EnrollmentRow } from "../enrollments/change-fields.ts";
import type { ProfileChangeRecord } from "./view.ts";

/** Asks for one change, inside a transaction. One open request a field: two at once, and the second is refused. */
export async function askForChange(
  ctx: ActorContext,
  { tx, audit }: Writing,
  row: EnrollmentRow,
  { field, value, reason }: { field: ChangeableField; value: unknown; reason: string },
): Promise<Result<ProfileChangeRecord>> {
  const id = ctx.newId();
  const oldValue = valueOfField(row, field);
  const [asked] = await tx
    .insert(profileChange)
    .values({
      tenantId: ctx.tenant.id,
      id,
      enrollmentId: row.id,
      field,
      oldValue,
      newValue: value ?? null,
      reason,
      status: "pending",
      createdAt: ctx.now(),
    })
    .onConflictDoNothing()
    .returning();
  if (asked === undefined) {
    const what = PROFILE_FIELDS[field].label;
    return refuse(
      "conflict",
      "already_asked",
      `You have asked for a change of “${what}” already. Take that back first.`,
    );
  }
  audit({
    action: "profile_change.request",
    entityType: "profile_change",
    entityId: id,
    reason,
    before: { [field]: oldValue },
    after: { [field]: value ?? null },
  });
  return ok(asked);
}
