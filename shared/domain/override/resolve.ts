import {
  type Override,
  OVERRIDE_WHAT,
  OVERRIDE_WHO,
  type OverrideDomain,
  type OverrideSubject,
  type OverrideWhat,
  type OverrideWho,
} from "./override.ts";

/**
 * The one exception that holds for a student and a drive in a domain. The most specific wins: first by whom it is for,
 * then by what it is for. Of two as specific the one that denies wins, and of two alike the later one. One that has
 * expired, to the millisecond, never counts.
 */
export function resolveOverride(
  overrides: readonly Override[],
  domain: OverrideDomain,
  subject: OverrideSubject,
  now: Date,
): Override | undefined {
  return overrides
    .filter((each) => each.domain === domain && each.expiresAt > now && isFor(each, subject))
    .toSorted(bySpecificity)[0];
}

/** Whether an exception's scope takes in this student and this drive. */
export function isFor({ who, what }: Pick<Override, "who" | "what">, subject: OverrideSubject): boolean {
  return idsOfWho(subject)[who.kind].includes(who.id) && idsOfWhat(subject)[what.kind].includes(what.id);
}

/** Orders exceptions, the one that wins first. Two different ones are never equal. */
export function bySpecificity(one: Override, other: Override): number {
  return (
    OVERRIDE_WHO.indexOf(one.who.kind) - OVERRIDE_WHO.indexOf(other.who.kind) ||
    OVERRIDE_WHAT.indexOf(one.what.kind) - OVERRIDE_WHAT.indexOf(other.what.kind) ||
    Number(one.effect === "allow") - Number(other.effect === "allow") ||
    (one.id < other.id ? 1 : -1)
  );
}

type Ids<Kind extends string> = Readonly<Record<Kind, readonly (string | null)[]>>;

function idsOfWho({ enrollmentId, branchIds, programId }: OverrideSubject): Ids<OverrideWho> {
  return { enrollment: [enrollmentId], branch: branchIds, program: [programId], everybody: [null] };
}

function idsOfWhat({ driveId, companyId }: OverrideSubject): Ids<OverrideWhat> {
  return { drive: [driveId], company: [companyId], season: [null] };
}
