import type { MyProfileChange } from "#shared/contracts/profile-changes.ts";
import type { profileChange } from "#shared/db/schema/profile.ts";
import { describeFieldValue } from "#shared/domain/enrollment/field-values.ts";
import { PROFILE_FIELDS } from "#shared/domain/enrollment/fields.ts";

export type ProfileChangeRecord = typeof profileChange.$inferSelect;

export function toMyProfileChange(row: ProfileChangeRecord): MyProfileChange {
  const { id, field, oldValue, newValue, reason, status, decision, createdAt, decidedAt } = row;
  return {
    id,
    field,
    label: PROFILE_FIELDS[field].label,
    before: describeFieldValue(field, oldValue),
    after: describeFieldValue(field, newValue),
    reason,
    status,
    decision,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
