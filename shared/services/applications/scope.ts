import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { application } from "#shared/db/schema/application.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import type { ActorContext } from "../_kernel/context.ts";

/** Students that a caller may see: for a coordinator those of their branch, dual degrees included. */
export function studentsInReach({ actor }: ActorContext): SQL | undefined {
  if (actor.role !== "coordinator") return undefined;
  const own = actor.branchId;
  return own === null ? sql`false` : or(eq(enrollment.branchId, own), eq(enrollment.secondBranchId, own));
}

export const ofApplication = and(
  eq(enrollment.tenantId, application.tenantId),
  eq(enrollment.id, application.enrollmentId),
);
