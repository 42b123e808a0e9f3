import { and, eq } from "drizzle-orm";
import type { MySeason } from "#shared/contracts/cycle-memberships.ts";
import { cycle, cycleMembership } from "#shared/db/schema/cycle.ts";
import { FIRST_MEMBERSHIP_STATUS, possibleMembershipCommands } from "#shared/domain/cycle/statuses.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import { collegeDay } from "../_kernel/college-time.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { selectNewestEnrollment, viewMySeason } from "./my-seasons.ts";

/** A student registers for a season: at once, or once the office agrees, as the season is set. */
export function registerForSeason(ctx: ActorContext, { id }: { id: string }): Promise<Result<MySeason>> {
  return write(ctx, async ({ tx, audit, emit }) => {
    const [season] = await tx
      .select()
      .from(cycle)
      .where(and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, id)))
      .for("share");
    const [student] = await selectNewestEnrollment(tx, ctx);
    if (season === undefined || student === undefined) return notFound("season");
    if (season.registration === "by_import") {
      const sentence = "Students do not register for this season themselves; the placement office enters them.";
      return refuse("conflict", "registration_closed", sentence);
    }
    if (season.endsOn < collegeDay(ctx, ctx.now())) {
      return refuse("conflict", "season_over", "This season is over.");
    }
    const status = FIRST_MEMBERSHIP_STATUS[season.registration];
    const [made] = await tx
      .insert(cycleMembership)
      .values({ tenantId: ctx.tenant.id, cycleId: id, enrollmentId: student.id, status, createdAt: ctx.now() })
      .onConflictDoNothing()
      .returning();
    if (made === undefined) {
      const sentence = "You are in this season’s list already. If you were turned down or left, please ask the office.";
      const [known] = await tx
        .select({ status: cycleMembership.status })
        .from(cycleMembership)
        .where(
          and(
            eq(cycleMembership.tenantId, ctx.tenant.id),
            eq(cycleMembership.cycleId, id),
            eq(cycleMembership.enrollmentId, student.id),
          ),
        );
      const possible = known ? possibleMembershipCommands(known.status, "student") : [];
      const details = { state: known?.status, command: "register", possible };
      return refuse("conflict", "already_registered", sentence, { details });
    }
    audit({
      action: "cycle_membership.register",
      entityType: "enrollment",
      entityId: student.id,
      after: { cycleId: id, status },
    });
    if (status === "pending") emit({ type: "season.registered", cycleId: id, enrollmentId: student.id });
    return ok(await viewMySeason(ctx, tx, id));
  });
}
