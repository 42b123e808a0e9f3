import { v7 as newId } from "uuid";
import type { Database } from "#shared/db/connect.ts";
import { branch, company, cycleMembership, enrollment, membership, program, tenant } from "#shared/db/schema/index.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import { openSeason } from "#shared/services/cycles/open.ts";
import { STANDARD_BRANCHES, STANDARD_PROGRAMS } from "#shared/services/tenants/standard-catalog.ts";
import { type DemoCollege, DEMO_YEAR } from "./colleges.ts";
import { type Login, seedLogin } from "./seed-login.ts";
import { SeededRandom } from "./random.ts";
import { type DemoStudent, makeStudents } from "./students.ts";

interface Catalog {
  readonly programs: ReadonlyMap<string, string>;
  readonly branches: ReadonlyMap<string, string>;
  readonly cycleId: string;
}

/** A demo college: catalogue, season, staff, one vetted and one waiting company, students. Answers its logins. */
export function seedCollege(db: Database, college: DemoCollege, passwordHash: string): Promise<Login[]> {
  const tenantId = newId();
  return withTenant(db, tenantId, async (tx) => {
    await seedTenant(tx, tenantId, "college", college);
    const catalog = await seedCatalog(tx, tenantId, college);
    const students = makeStudents(new SeededRandom(college.seed), college.slug, college.students, DEMO_YEAR);
    const [first] = students;
    if (first === undefined) throw new Error("a demo college has students");
    await seedStudents(tx, tenantId, catalog, students);
    const companyId = await seedCompanies(tx, tenantId);

    const place = (role: Role, name: string, email: string, more: { companyId?: string; branchId?: string } = {}) =>
      seedLogin(tx, { tenantId, role, name, email, passwordHash, ...more });
    const at = `${college.slug}.example`;
    return [
      await place("admin", "Asha Menon", `admin@${at}`),
      await place("officer", "Farida Khan", `officer@${at}`),
      await place("coordinator", "Dr. Ramesh Iyer", `coordinator@${at}`, {
        branchId: must(catalog.branches.get("CSE")),
      }),
      await place("recruiter", "Ravi Rao", `ravi@nilgiri.${at}`, { companyId }),
      await place("student", first.name, first.email),
    ];
  });
}

/** The platform's own tenant and its operator. */
export function seedPlatform(
  db: Database,
  platform: { slug: string; name: string; senderName: string; primaryColor: string; accentColor: string },
  passwordHash: string,
): Promise<Login[]> {
  const tenantId = newId();
  return withTenant(db, tenantId, async (tx) => {
    await seedTenant(tx, tenantId, "platform", platform);
    const operator = { role: "operator" as const, name: "Olivia Operator", email: "operator@placement.example" };
    return [await seedLogin(tx, { tenantId, ...operator, passwordHash })];
  });
}

async function seedTenant(
  tx: TenantTransaction,
  id: string,
  kind: "college" | "platform",
  look: { slug: string; name: string; senderName: string; primaryColor: string; accentColor: string },
): Promise<void> {
  const { slug, name, senderName, primaryColor, accentColor } = look;
  await tx
    .insert(tenant)
    .values({ id, kind, slug, name, senderName, primaryColor, accentColor, timeZone: "Asia/Kolkata" });
}

async function seedCatalog(tx: TenantTransaction, tenantId: string, college: DemoCollege): Promise<Catalog> {
  const programs = await tx
    .insert(program)
    .values(STANDARD_PROGRAMS.map((each) => ({ ...each, tenantId, id: newId() })))
    .returning({ id: program.id, code: program.code });
  const branches = await tx
    .insert(branch)
    .values(STANDARD_BRANCHES.map((each) => ({ ...each, tenantId, id: newId() })))
    .returning({ id: branch.id, code: branch.code });
  const cycleId = newId();
  const name = `Placements ${DEMO_YEAR - 1}–${String(DEMO_YEAR).slice(2)}`;
  const dates = { startsOn: `${DEMO_YEAR - 1}-07-01`, endsOn: `${DEMO_YEAR}-06-30`, createdAt: new Date() };
  await openSeason(tx, { tenantId, id: cycleId, name, kind: "placement", ...dates }, college.policy, null);
  const byCode = (rows: { id: string; code: string }[]) => new Map(rows.map((row) => [row.code, row.id]));
  return { programs: byCode(programs), branches: byCode(branches), cycleId };
}

async function seedStudents(
  tx: TenantTransaction,
  tenantId: string,
  catalog: Catalog,
  students: readonly DemoStudent[],
): Promise<void> {
  const rows = students.map((student) => ({ student, membershipId: newId(), enrollmentId: newId() }));
  await tx.insert(membership).values(
    rows.map(({ student: { email, name }, membershipId }) => ({
      tenantId,
      id: membershipId,
      email,
      name,
      role: "student" as const,
      status: "invited" as const,
    })),
  );
  await tx.insert(enrollment).values(
    rows.map(({ student, membershipId, enrollmentId }) => {
      const {
        program: programCode,
        branch: branchCode,
        secondBranch,
        email: _email,
        skills,
        workCountries,
        ...facts
      } = student;
      return {
        ...facts,
        tenantId,
        id: enrollmentId,
        membershipId,
        programId: must(catalog.programs.get(programCode)),
        branchId: must(catalog.branches.get(branchCode)),
        secondBranchId: secondBranch === null ? null : must(catalog.branches.get(secondBranch)),
        skills: [...skills],
        workCountries: workCountries && [...workCountries],
      };
    }),
  );
  const { cycleId } = catalog;
  await tx
    .insert(cycleMembership)
    .values(rows.map(({ enrollmentId }) => ({ tenantId, cycleId, enrollmentId, status: "active" as const })));
}

async function seedCompanies(tx: TenantTransaction, tenantId: string): Promise<string> {
  const approved = newId();
  await tx.insert(company).values([
    {
      tenantId,
      id: approved,
      name: "Nilgiri Software",
      website: "https://nilgiri.example",
      industry: "Software",
      about: "Payments infrastructure for small shops, built in Coimbatore.",
      status: "approved",
    },
    {
      tenantId,
      id: newId(),
      name: "Quick Placements Pvt",
      website: "https://quickplacements.example",
      industry: "Staffing",
      about: "We place students anywhere.",
      status: "pending",
      flags: ["free_mail"],
    },
  ]);
  return approved;
}

function must(id: string | undefined): string {
  if (id === undefined) throw new Error("the demo names a code that is not in the catalogue");
  return id;
}
