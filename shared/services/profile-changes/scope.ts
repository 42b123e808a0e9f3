import { and, eq } from "drizzle-orm";
import { enrollment, profileChange } from "#shared/db/schema/index.ts";

/** Joins the student whose change it is. */
export const ofStudent = and(
  eq(enrollment.tenantId, profileChange.tenantId),
  eq(enrollment.id, profileChange.enrollmentId),
);
