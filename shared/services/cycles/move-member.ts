import { and, eq } from "drizzle-orm";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import {
  CYCLE_MEMBERSHIP_TRANSITIONS,
  type CycleMembershipCommand,
  type OptOutReason,
  possibleMembershipCommands,
} from "#shared/domain/cycle/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import type { SeasonOf } from "./in-flight.ts";

interface Why {
  /** In the words of whoever decided. */
  readonly note: string | null;
  readonly optOutReason?: OptOutReason;
}

/** Moves a student's membership of a season by one command, and audits it, in the caller's transaction. */
export async function moveMember(
  ctx: Context,
  { tx, audit }: Writing,
  of: SeasonOf,
  command: CycleMembershipCommand,
  { note, optOutReason }: Why,
): Promise<Result<void>> {
  const here = and(
    eq(cycleMembership.tenantId, ctx.tenant.id),
    eq(cycleMembership.cycleId, of.cycleId),
    eq(cycleMembership.enrollmentId, of.enrollmentId),
  );
  const [before] = await tx.select({ status: cycleMembership.status }).from(cycleMembership).where(here).for("update");
  if (before === undefined) return notFound("member of this season");
  const next = transition(CYCLE_MEMBERSHIP_TRANSITIONS, before.status, command);
  if (!next.ok) {
    const possible = possibleMembershipCommands(before.status, command === "opt_out" ? "student" : "office");
    return illegalTransition("membership", { ...next, possible });
  }
  const changed = { status: next.state, optOutReason: optOutReason ?? null, note };
  await tx
    .update(cycleMembership)
    .set({ ...changed, changedAt: ctx.now() })
    .where(here);
  audit({
    action: `cycle_membership.${command}`,
    entityType: "enrollment",
    entityId: of.enrollmentId,
    ...(note !== null && { reason: note }),
    before,
    after: { cycleId: of.cycleId, ...changed },
  });
  return ok(undefined);
}
