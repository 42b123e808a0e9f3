import { and, eq, ilike, or, type SQL } from "drizzle-orm";
import type { ApplicationFilters } from "#shared/contracts/applications.ts";
import { application } from "#shared/db/schema/application.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { likePattern } from "../_kernel/keyset.ts";
import { lastOutcome, stage } from "./row.ts";
import { studentsInReach } from "./scope.ts";

/** Applications to a drive that the filters find and the caller may see; `enrollment` is joined. */
export function applicationsFound(ctx: ActorContext, driveId: string, input: ApplicationFilters): SQL | undefined {
  const like = input.q ? likePattern(input.q) : undefined;
  return and(
    eq(application.tenantId, ctx.tenant.id),
    eq(application.driveId, driveId),
    studentsInReach(ctx),
    input.status && eq(application.status, input.status),
    input.outcome && eq(lastOutcome, input.outcome),
    input.stage ? eq(stage, input.stage) : undefined,
    like ? or(ilike(enrollment.rollNo, like), ilike(enrollment.name, like)) : undefined,
  );
}
