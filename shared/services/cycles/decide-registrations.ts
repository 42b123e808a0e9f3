import { and, asc, eq, inArray } from "drizzle-orm";
import type { DecidedRegistrations, DecideRegistrations } from "#shared/contracts/cycle-memberships.ts";
import { cycle, cycleMembership } from "#shared/db/schema/cycle.ts";
import { CYCLE_MEMBERSHIP_TRANSITIONS, possibleMembershipCommands } from "#shared/domain/cycle/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";

/**
 * The office lets students who registered into a season, or turns them down: all of those it names, or nobody when one
 * of them does not wait any more.
 */
export function decideRegistrations(
  ctx: ActorContext,
  { id, decision, enrollmentIds, ...input }: DecideRegistrations & { id: string },
): Promise<Result<DecidedRegistrations>> {
  const wanted = [...new Set(enrollmentIds)];
  const note = input.note ?? null;
  return write(ctx, async ({ tx, audit, emit }) => {
    const [season] = await tx
      .select({ id: cycle.id })
      .from(cycle)
      .where(and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, id)));
    if (season === undefined) return notFound("season");
    const { to } = CYCLE_MEMBERSHIP_TRANSITIONS[decision];
    const these = and(
      eq(cycleMembership.tenantId, ctx.tenant.id),
      eq(cycleMembership.cycleId, id),
      inArray(cycleMembership.enrollmentId, wanted),
    );
    const named = await tx
      .select({ enrollmentId: cycleMembership.enrollmentId, status: cycleMembership.status })
      .from(cycleMembership)
      .where(these)
      // In order of id, as everybody locks them: no two can wait for each other.
      .orderBy(asc(cycleMembership.enrollmentId))
      .for("update");
    const waiting = named.filter(({ status }) => transition(CYCLE_MEMBERSHIP_TRANSITIONS, status, decision).ok);
    if (waiting.length < wanted.length) {
      const others = wanted.length - waiting.length;
      const sentence = `${others === 1 ? "One of the students does" : `${others} of the students do`} not wait for a decision any more. Please look again.`;
      const decided = named.filter((each) => !waiting.includes(each)).slice(0, 20);
      const members = decided.map(({ enrollmentId, status: state }) => {
        return { enrollmentId, state, possible: possibleMembershipCommands(state, "office") };
      });
      return refuse("conflict", "not_waiting", sentence, { details: { command: decision, members } });
    }
    await tx.update(cycleMembership).set({ status: to, note, changedAt: ctx.now() }).where(these);
    for (const { enrollmentId, status } of waiting) {
      audit({
        action: `cycle_membership.${decision}`,
        entityType: "enrollment",
        entityId: enrollmentId,
        ...(note !== null && { reason: note }),
        before: { status },
        after: { cycleId: id, status: to },
      });
    }
    emit({ type: "season.decided", cycleId: id, enrollmentIds: wanted, command: decision, reason: note });
    return ok({ decided: waiting.length });
  });
}
