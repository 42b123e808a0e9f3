import { randomUUID } from "node:crypto";
import { v7 as newId } from "uuid";
import { eq } from "drizzle-orm";
import type { Database } from "#shared/db/connect.ts";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { resume } from "#shared/db/schema/resume.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { type MadeMember, makeMember } from "./member.ts";
import type { MadeTenant } from "./tenant.ts";

export interface MadeStudent extends MadeMember {
  readonly enrollmentId: string;
  readonly rollNo: string;
  /** A résumé that was read. */
  readonly resumeId: string;
}

type Facts = Partial<typeof enrollment.$inferInsert>;

/** A signed-in student in the college's season, with a confirmed profile and a résumé; CSE, 8.0, no backlogs. */
export async function makeStudent(db: Database, tenant: MadeTenant, facts: Facts = {}): Promise<MadeStudent> {
  const member = await makeMember(db, tenant.id, "student");
  const enrollmentId = newId();
  const resumeId = newId();
  const rollNo = facts.rollNo ?? `R${randomUUID().slice(0, 8).toUpperCase()}`;
  const tenantId = tenant.id;
  await withTenant(db, tenantId, async (tx) => {
    await tx.insert(enrollment).values({
      programId: tenant.programId,
      branchId: tenant.branchId,
      graduatingYear: 2027,
      cgpa: 8,
      activeBacklogs: 0,
      totalBacklogs: 0,
      tenthPct: 90,
      twelfthPct: 90,
      gapYears: 0,
      profileConfirmedAt: new Date(),
      name: member.actor.name,
      ...facts,
      tenantId,
      id: enrollmentId,
      membershipId: member.actor.membershipId,
      rollNo,
    });
    await tx.insert(cycleMembership).values({ tenantId, cycleId: tenant.cycleId, enrollmentId, status: "active" });
    await tx.insert(resume).values({
      tenantId,
      id: resumeId,
      enrollmentId,
      label: "Résumé",
      fileName: "resume.pdf",
      contentType: "application/pdf",
      sizeBytes: 1_000,
      objectKey: `tenants/${tenantId}/resumes/${enrollmentId}/${resumeId}`,
      status: "parsed",
    });
  });
  return { ...member, enrollmentId, rollNo, resumeId };
}

/** Reads back an enrollment as the database has it. */
export async function readEnrollment(db: Database, tenantId: string, id: string) {
  const [row] = await withTenant(db, tenantId, (tx) => tx.select().from(enrollment).where(eq(enrollment.id, id)));
  if (row === undefined) throw new Error("no such enrollment");
  return row;
}
