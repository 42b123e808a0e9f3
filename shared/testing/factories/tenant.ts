import { randomUUID } from "node:crypto";
import { v7 as newId } from "uuid";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import type { Database } from "#shared/db/connect.ts";
import { ONE_JOB_POLICY, type PlacementPolicy } from "#shared/domain/policy/policy.ts";
import { openSeason } from "#shared/services/cycles/open.ts";

export interface MadeTenant {
  readonly id: string;
  readonly slug: string;
  readonly programId: string;
  /** CSE */
  readonly branchId: string;
  /** ECE */
  readonly otherBranchId: string;
  readonly cycleId: string;
}

/** A college with one programme (BTECH), two branches (CSE, ECE) and one open cycle. */
export async function makeTenant(
  db: Database,
  {
    id = newId(),
    kind = "college",
    policy = ONE_JOB_POLICY,
  }: { id?: string; kind?: "college" | "platform"; policy?: PlacementPolicy } = {},
): Promise<MadeTenant> {
  const slug = `t${randomUUID().slice(0, 8)}`;
  const made = { id, slug, programId: newId(), branchId: newId(), otherBranchId: newId(), cycleId: newId() };
  const tenantId = made.id;
  await withTenant(db, tenantId, async (tx) => {
    const look = {
      timeZone: "Asia/Kolkata",
      primaryColor: "#1d4ed8",
      accentColor: "#f59e0b",
      senderName: `Office ${slug}`,
    };
    await tx.insert(tenant).values({ id: tenantId, slug, name: `College ${slug}`, kind, ...look });
    await tx.insert(program).values({
      tenantId,
      id: made.programId,
      code: "BTECH",
      name: "B.Tech",
      level: "undergraduate",
      durationYears: 4,
    });
    await tx.insert(branch).values([
      { tenantId, id: made.branchId, code: "CSE", name: "Computer Science" },
      { tenantId, id: made.otherBranchId, code: "ECE", name: "Electronics" },
    ]);
    // In effect long ago: a test may move its clock back.
    const dates = { startsOn: "2026-07-01", endsOn: "2027-06-30", createdAt: new Date("2026-01-01T00:00:00Z") };
    await openSeason(
      tx,
      { tenantId, id: made.cycleId, name: "Placement 2027", kind: "placement", ...dates },
      policy,
      null,
    );
  });
  return made;
}
