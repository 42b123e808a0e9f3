import { v7 as newId } from "uuid";
import type { Database } from "#shared/db/connect.ts";
import { application } from "#shared/db/schema/application.ts";
import { policyVersion } from "#shared/db/schema/cycle.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { eq } from "drizzle-orm";
import type { Compensation } from "#shared/domain/compensation/compensation.ts";
import type { PlacementPolicy } from "#shared/domain/policy/policy.ts";
import type { MadeStudent } from "./student.ts";
import type { MadeTenant } from "./tenant.ts";

export interface MadeDrive {
  readonly id: string;
  readonly companyId: string;
  readonly roundIds: readonly string[];
}

/** Pay of `lakhs` lakh rupees a year, all of it fixed. */
export function lakhs(amount: number): Compensation {
  return {
    currency: "INR",
    fixedMinor: amount * 10_000_000,
    variableMaxMinor: 0,
    joiningBonusMinor: 0,
    retentionBonusMinor: 0,
    esopMinor: 0,
    esopVestingYears: 0,
    benefitsMinor: 0,
    stipendMonthlyMinor: 0,
    bond: null,
  };
}

type DriveColumns = Partial<typeof drive.$inferInsert>;

/** A published drive that is open to everybody until tomorrow, with one round. */
export async function makeDrive(
  db: Database,
  tenant: MadeTenant,
  companyId: string,
  { id = newId(), pay = lakhs(10), ...columns }: DriveColumns & { pay?: Compensation } = {},
): Promise<MadeDrive> {
  const roundId = newId();
  const tenantId = tenant.id;
  await withTenant(db, tenantId, async (tx) => {
    await tx.insert(drive).values({
      cycleId: tenant.cycleId,
      companyId,
      title: `Engineer ${id.slice(-4)}`,
      description: "Build and run things that people rely on.",
      outcome: "full_time",
      mode: "on_campus",
      eligibility: { all: [] },
      applicationsCloseAt: new Date(Date.now() + 86_400_000),
      status: "published",
      publishedAt: new Date(),
      createdBy: newId(),
      ...columns,
      compensation: pay,
      ctcMinor: pay.fixedMinor,
      tenantId,
      id,
    });
    const first = { tenantId, id: roundId, driveId: id, position: 1, name: "Interview" };
    await tx.insert(round).values({ ...first, kind: "technical", status: "planned" });
  });
  return { id, companyId, roundIds: [roundId] };
}

/** An offer to a student that the office has released: the drive's results are declared, two days to answer. */
export async function makeReleasedOffer(
  db: Database,
  tenant: MadeTenant,
  made: MadeDrive,
  student: MadeStudent,
  pay: Compensation = lakhs(10),
): Promise<{ offerId: string; applicationId: string }> {
  const offerId = newId();
  const applicationId = newId();
  const tenantId = tenant.id;
  const { enrollmentId } = student;
  await withTenant(db, tenantId, async (tx) => {
    const snapshot = { rollNo: student.rollNo, name: student.actor.name, email: student.actor.email } as never;
    const sent = { tenantId, id: applicationId, driveId: made.id, enrollmentId, resumeId: student.resumeId };
    await tx.insert(application).values({ ...sent, status: "offered", snapshot, appliedAt: new Date() });
    await tx.insert(offer).values({
      tenantId,
      id: offerId,
      applicationId,
      cycleId: tenant.cycleId,
      driveId: made.id,
      companyId: made.companyId,
      companyName: "Company",
      title: "Engineer",
      outcome: "full_time",
      enrollmentId,
      status: "extended",
      compensation: pay,
      ctcMinor: pay.fixedMinor,
      currency: pay.currency,
      releasedAt: new Date(),
      respondBy: new Date(Date.now() + 172_800_000),
    });
  });
  return { offerId, applicationId };
}

export async function setPolicy(db: Database, tenant: MadeTenant, policy: PlacementPolicy): Promise<void> {
  await withTenant(db, tenant.id, (tx) =>
    tx.update(policyVersion).set({ policy }).where(eq(policyVersion.cycleId, tenant.cycleId)),
  );
}
