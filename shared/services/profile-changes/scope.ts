import { and, eq } from "drizzle-orm";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { profileChange } from "#shared/db/schema/profile.ts";

/** Joins the student whose change it is. */
export const ofStudent = and(
  eq(enrollment.tenantId, profileChange.tenantId),
  eq(enrollment.id, profileChange.enrollmentId),
);
