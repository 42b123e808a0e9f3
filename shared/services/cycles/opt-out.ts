import { and, eq } from "drizzle-orm";
import type { InFlight, MySeason, OptOut } from "#shared/contracts/cycle-memberships.ts";
import type { Orm } from "#shared/db/connect.ts";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { lockEnrollment } from "../enrollments/standing.ts";
import { obstacleOf, selectHeldOffers } from "./held-offers.ts";
import { selectInFlight, toInFlight, withdrawInFlight } from "./in-flight.ts";
import { moveMember } from "./move-member.ts";
import { viewMySeason } from "./my-seasons.ts";

/** What opting out of a season would withdraw, and what keeps the student in it. */
export async function previewOptOut(ctx: ActorContext, input: { id: string }): Promise<Result<InFlight>> {
  return withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    const [own] = await selectOwn(tx, ctx, input.id);
    if (own === undefined) return notFound("season");
    const of = { cycleId: input.id, enrollmentId: own.enrollmentId };
    const held = await selectHeldOffers(tx, ctx, of);
    return ok(toInFlight(await selectInFlight(tx, ctx, of, "all"), obstacleOf(ctx, held, "student")));
  });
}

/**
 * A student leaves a season and says what for. What is in flight is withdrawn with it; an offer that is held, or waits
 * for an answer, is dealt with first.
 */
export function optOut(ctx: ActorContext, input: OptOut & { id: string }): Promise<Result<MySeason>> {
  return write(ctx, async (writing) => {
    const { tx, emit } = writing;
    const [own] = await selectOwn(tx, ctx, input.id);
    if (own === undefined) return notFound("season");
    const of = { cycleId: input.id, enrollmentId: own.enrollmentId };
    await lockEnrollment(tx, ctx.tenant.id, of.enrollmentId);
    const obstacle = obstacleOf(ctx, await selectHeldOffers(tx, ctx, of), "student");
    if (obstacle !== null) return refuse("conflict", "offer_held", obstacle);
    const moved = await moveMember(ctx, writing, of, "opt_out", {
      note: input.note ?? null,
      optOutReason: input.reason,
    });
    if (!moved.ok) return moved;
    const withdrawn = await withdrawInFlight(ctx, writing, of, {
      extent: "all",
      hash: input.hash,
      command: "withdraw",
      reason: "The student left the season.",
      closes: "student_withdrew",
    });
    if (!withdrawn.ok) return withdrawn;
    for (const applicationId of withdrawn.value) emit({ type: "application.withdrawn", applicationId });
    emit({ type: "season.left", ...of, reason: input.reason });
    return ok(await viewMySeason(ctx, tx, input.id));
  });
}

function selectOwn(orm: Orm | TenantTransaction, ctx: ActorContext, cycleId: string) {
  return orm
    .select({ enrollmentId: cycleMembership.enrollmentId })
    .from(cycleMembership)
    .innerJoin(
      enrollment,
      and(eq(enrollment.tenantId, cycleMembership.tenantId), eq(enrollment.id, cycleMembership.enrollmentId)),
    )
    .where(
      and(
        eq(cycleMembership.tenantId, ctx.tenant.id),
        eq(cycleMembership.cycleId, cycleId),
        eq(enrollment.membershipId, ctx.actor.membershipId),
      ),
    )
    .orderBy(enrollment.graduatingYear);
}
