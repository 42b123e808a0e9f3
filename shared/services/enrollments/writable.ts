import type { UpdateStudent } from "#shared/contracts/students.ts";
import {
  type ChangeableField,
  type ChosenOwners,
  keptBy,
  ownerOf,
  PROFILE_FIELDS,
  wayToChange,
} from "#shared/domain/enrollment/fields.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";

/** The facts that an input gives; what it leaves out is not among them. */
export function factsOf(input: UpdateStudent): Map<ChangeableField, unknown> {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return new Map(given as [ChangeableField, unknown][]);
}

/** Refuses fields that are not the caller's to write, naming whose they are. */
export function checkWays(
  fields: readonly ChangeableField[],
  owners: ChosenOwners,
  { role, isFrozen }: { readonly role: Role; readonly isFrozen: boolean },
): Result<void> {
  const refused = fields.flatMap((field) => {
    const owner = ownerOf(field, owners);
    if (wayToChange(field, { role, owner, isFrozen }) === "write") return [];
    const { label } = PROFILE_FIELDS[field];
    const reason =
      role === "student" && owner === "student"
        ? `${label} is frozen for this season. Ask for a change instead.`
        : `${label} is ${keptBy(owner)}${role === "student" ? ". Ask for a correction instead." : "."}`;
    return [{ name: field, reason }];
  });
  return refused.length === 0 ? ok(undefined) : invalid(...refused);
}
