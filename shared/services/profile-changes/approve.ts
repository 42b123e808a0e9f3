import { and, asc, eq, inArray } from "drizzle-orm";
import type { BulkOutcome, BulkPreview } from "#shared/contracts/bulk.ts";
import type { ApproveProfileChanges, PreviewProfileChanges } from "#shared/contracts/profile-changes.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { profileChange } from "#shared/db/schema/profile.ts";
import {
  areBacklogsPossible,
  describeFieldValue,
  isSameValue,
  valueOfField,
  withField,
} from "#shared/domain/enrollment/field-values.ts";
import { PROFILE_FIELDS } from "#shared/domain/enrollment/fields.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { type Affected, type BulkAction, previewBulk, runBulk, type Skipped } from "../_kernel/bulk.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { changeFields, type EnrollmentRow, IMPOSSIBLE_BACKLOGS } from "../enrollments/change-fields.ts";
import { studentsInReach } from "../students/list.ts";
import { ofStudent } from "./scope.ts";
import type { ProfileChangeRecord } from "./view.ts";

interface Found {
  readonly change: ProfileChangeRecord;
  readonly enrollment: EnrollmentRow;
}

/** What granting some requests would change, and which of them cannot be granted and why. */
export const previewApproval = (ctx: ActorContext, input: PreviewProfileChanges): Promise<Result<BulkPreview>> =>
  previewBulk(ctx, approving, input);

/** Grants requests and writes what they ask for, in one transaction. */
export const approveProfileChanges = (
  ctx: ActorContext,
  { hash, ...input }: ApproveProfileChanges,
): Promise<Result<BulkOutcome>> => runBulk(ctx, approving, input, hash);

const approving: BulkAction<PreviewProfileChanges, Found, BulkOutcome> = {
  async plan(ctx, tx, { ids }, lock) {
    const query = tx
      .select({ change: profileChange, enrollment })
      .from(profileChange)
      .innerJoin(enrollment, ofStudent)
      .where(and(eq(profileChange.tenantId, ctx.tenant.id), inArray(profileChange.id, ids), studentsInReach(ctx)))
      .orderBy(asc(enrollment.id), asc(profileChange.id));
    const found = await (lock ? query.for("update") : query);
    if (found.length < new Set(ids).size) return notFound("request");
    return ok(planApproval(found));
  },
  async apply(ctx, writing, _input, { affected, skipped }) {
    if (affected.length === 0) return nothingToGrant(skipped);
    for (const own of Map.groupBy(affected, ({ step }) => step.enrollment.id).values()) {
      const applied = await grant(ctx, writing, own);
      if (!applied.ok) return applied;
    }
    writing.emit({
      type: "profile_changes.decided",
      changeIds: affected.map(({ id }) => id),
      decision: "approved",
    });
    return ok({ affected: affected.length, skipped: skipped.length });
  },
};

function planApproval(found: readonly Found[]) {
  const affected: Affected<Found>[] = [];
  const skipped: Skipped[] = [];
  for (const own of Map.groupBy(found, ({ change }) => change.enrollmentId).values()) {
    const open = own.filter(({ change, enrollment: row }) => isOpen(change, row));
    // Both figures may be asked for at once: what counts is the record that comes of all of them.
    const granted = (row: EnrollmentRow) =>
      open.reduce((next, { change }) => withField(next, change.field, change.newValue), row);
    for (const each of own) {
      const why = whyNot(each, areBacklogsPossible(granted(each.enrollment)));
      if (why === undefined) affected.push(toAffected(each));
      else skipped.push({ id: each.change.id, label: labelOf(each), why });
    }
  }
  return { affected, skipped };
}

const isOpen = (change: ProfileChangeRecord, row: EnrollmentRow) =>
  change.status === "pending" && isSameValue(valueOfField(row, change.field), change.oldValue);

function whyNot({ change, enrollment: row }: Found, backlogsHold: boolean): string | undefined {
  if (change.status !== "pending") return `It is ${change.status} already.`;
  if (!isOpen(change, row)) {
    const value = describeFieldValue(change.field, valueOfField(row, change.field));
    return `The field has changed meanwhile and is now: ${value}. Refuse it, and the student can ask again.`;
  }
  const isBacklogs = change.field === "activeBacklogs" || change.field === "totalBacklogs";
  return isBacklogs && !backlogsHold ? IMPOSSIBLE_BACKLOGS : undefined;
}

const labelOf = ({ enrollment: row, change }: Found) =>
  `${row.rollNo} ${row.name}, ${PROFILE_FIELDS[change.field].label}`;

function toAffected(found: Found): Affected<Found> {
  const { id, field, oldValue, newValue, reason } = found.change;
  const { label } = PROFILE_FIELDS[field];
  const says = (value: unknown) => `${label}: ${describeFieldValue(field, value)}`;
  return { id, label: labelOf(found), before: says(oldValue), after: says(newValue), reason, step: found };
}

function nothingToGrant(skipped: readonly Skipped[]): Result<never> {
  const [only] = skipped;
  const message = only && skipped.length === 1 ? only.why : "None of these can be granted any more.";
  return refuse("conflict", "nothing_to_grant", message, { details: { skipped: skipped.slice(0, 20) } });
}

/** Writes what one student is granted. */
async function grant(
  ctx: ActorContext,
  { tx, audit }: Writing,
  own: readonly Affected<Found>[],
): Promise<Result<void>> {
  const [first] = own;
  if (first === undefined) return ok(undefined);
  const row = first.step.enrollment;
  const values = new Map(own.map(({ step: { change } }) => [change.field, change.newValue]));
  const written = await changeFields(ctx, tx, row, values, "request");
  if (!written.ok) return written;
  const ids = own.map(({ id }) => id);
  await tx
    .update(profileChange)
    .set({ status: "approved", decidedBy: ctx.actor.membershipId, decidedAt: ctx.now() })
    .where(and(eq(profileChange.tenantId, ctx.tenant.id), inArray(profileChange.id, ids)));
  for (const {
    step: { change },
  } of own) {
    audit({
      action: "profile_change.approve",
      entityType: "profile_change",
      entityId: change.id,
      before: { status: "pending", [change.field]: change.oldValue },
      after: { status: "approved", [change.field]: change.newValue },
    });
  }
  audit({ action: "student.update", entityType: "enrollment", entityId: row.id, ...written.value });
  return ok(undefined);
}
