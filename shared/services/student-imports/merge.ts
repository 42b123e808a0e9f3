import { and, eq, inArray, sql } from "drizzle-orm";
import type { ImportProblem } from "#shared/contracts/student-imports.ts";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { cycleMembership } from "#shared/db/schema/cycle.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { membership } from "#shared/db/schema/membership.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { type ChosenOwners, FACT_FIELDS, ownerOf } from "#shared/domain/enrollment/fields.ts";
import type { ImportedStudent, KnownCodes } from "#shared/domain/student-import/read-row.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import { selectOwners, toOwners } from "../enrollments/fields.ts";
import { columnOf, forgetChanged, type ImportedRow, verifyRegistrars } from "./verify.ts";

/** The catalogue's codes, with the ids that they stand for. */
export interface CatalogIds {
  readonly programs: ReadonlyMap<string, string>;
  readonly branches: ReadonlyMap<string, string>;
}

export async function readCatalog(tx: TenantTransaction, tenantId: string): Promise<CatalogIds> {
  const programs = await tx
    .select({ id: program.id, code: program.code })
    .from(program)
    .where(eq(program.tenantId, tenantId));
  const branches = await tx
    .select({ id: branch.id, code: branch.code })
    .from(branch)
    .where(eq(branch.tenantId, tenantId));
  const byCode = (rows: readonly { id: string; code: string }[]) => new Map(rows.map((row) => [row.code, row.id]));
  return { programs: byCode(programs), branches: byCode(branches) };
}

export function knownCodes(catalog: CatalogIds): KnownCodes {
  return { programs: new Set(catalog.programs.keys()), branches: new Set(catalog.branches.keys()) };
}

interface Existing {
  readonly enrollmentId: string;
  readonly membershipId: string;
}

/** Rows set against what is there: who is new, who changes, and whose address is another's. */
export interface Plan {
  readonly fresh: readonly ImportedStudent[];
  readonly changed: readonly { readonly student: ImportedStudent; readonly existing: Existing }[];
  readonly problems: readonly ImportProblem[];
}

const CHUNK = 5_000;

function* chunksOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += CHUNK) yield items.slice(from, from + CHUNK);
}

/** Looks each row up by roll number and by address, a few thousand a statement. */
export async function planImport(
  tx: TenantTransaction,
  tenantId: string,
  students: readonly ImportedStudent[],
): Promise<Plan> {
  const byRoll = new Map<string, Existing>();
  const byEmail = new Map<string, string>();
  for (const slice of chunksOf(students)) {
    const rolls = await tx
      .select({
        roll: sql<string>`upper(${enrollment.rollNo})`,
        enrollmentId: enrollment.id,
        membershipId: enrollment.membershipId,
      })
      .from(enrollment)
      .where(
        and(
          eq(enrollment.tenantId, tenantId),
          inArray(
            sql`upper(${enrollment.rollNo})`,
            slice.map((student) => student.rollNo.toUpperCase()),
          ),
        ),
      );
    for (const { roll, ...existing } of rolls) byRoll.set(roll, existing);
    const emails = await tx
      .select({ id: membership.id, email: sql<string>`lower(${membership.email})` })
      .from(membership)
      .where(
        and(
          eq(membership.tenantId, tenantId),
          inArray(
            sql`lower(${membership.email})`,
            slice.map((student) => student.email),
          ),
        ),
      );
    for (const { id, email } of emails) byEmail.set(email, id);
  }
  return sortOut(students, byRoll, byEmail);
}

function sortOut(
  students: readonly ImportedStudent[],
  byRoll: ReadonlyMap<string, Existing>,
  byEmail: ReadonlyMap<string, string>,
): Plan {
  const fresh: ImportedStudent[] = [];
  const changed: { student: ImportedStudent; existing: Existing }[] = [];
  const problems: ImportProblem[] = [];
  for (const student of students) {
    const existing = byRoll.get(student.rollNo.toUpperCase());
    const holder = byEmail.get(student.email);
    if (holder !== undefined && holder !== existing?.membershipId) {
      const message = "This address belongs to somebody else at the college.";
      problems.push({ row: student.row, column: "email", code: "taken", message });
    } else if (existing) changed.push({ student, existing });
    else fresh.push(student);
  }
  return { fresh, changed, problems };
}

/** Puts a plan in: a few statements for thousands of rows. What the registrar keeps is verified by it. Nobody is mailed. */
export async function applyPlan(
  ctx: ActorContext,
  tx: TenantTransaction,
  plan: Plan,
  catalog: CatalogIds,
  cycleId: string,
): Promise<void> {
  const owners = toOwners(await selectOwners(tx, ctx));
  for (const slice of chunksOf(plan.fresh)) {
    await verifyRegistrars(ctx, tx, await insertStudents(ctx, tx, slice, catalog, cycleId), owners);
  }
  for (const slice of chunksOf(plan.changed)) {
    await forgetChanged(tx, ctx.tenant.id, rowsOf(slice, catalog, owners));
    await updateStudents(ctx, tx, slice, catalog, cycleId, owners);
    await verifyRegistrars(ctx, tx, rowsOf(slice, catalog, owners), owners);
  }
}

// One parameter a column for thousands of rows: the rows travel as JSON and are unfolded by the database.
async function insertStudents(
  ctx: Context,
  tx: TenantTransaction,
  students: readonly ImportedStudent[],
  catalog: CatalogIds,
  cycleId: string,
): Promise<readonly ImportedRow[]> {
  const rows = students.map((student) => ({
    ...toColumns(student, catalog),
    enrollment_id: ctx.newId(),
    membership_id: ctx.newId(),
  }));
  const tenantId = ctx.tenant.id;
  const data = sql`${JSON.stringify(rows)}::jsonb`;
  await tx.execute(sql`
    insert into membership (tenant_id, id, email, name, role, status, created_at)
    select ${tenantId}, r.membership_id, r.email, r.name, 'student', 'invited', ${ctx.now().toISOString()}::timestamptz
    from jsonb_to_recordset(${data}) as r(membership_id uuid, email text, name text)`);
  await tx.execute(sql`
    insert into enrollment (tenant_id, id, membership_id, roll_no, name, program_id, branch_id, second_branch_id,
      graduating_year, cgpa, active_backlogs, total_backlogs, tenth_pct, twelfth_pct, diploma_pct, gap_years, gender,
      category, disability, year_back, attendance_pct, training_pct, placed_before, work_countries, phone, skills,
      created_at)
    select ${tenantId}, r.enrollment_id, r.membership_id, r.roll_no, r.name, r.program_id, r.branch_id,
      r.second_branch_id, r.graduating_year, r.cgpa, r.active_backlogs, r.total_backlogs, r.tenth_pct, r.twelfth_pct,
      r.diploma_pct, r.gap_years, r.gender, r.category, r.disability, r.year_back, r.attendance_pct, r.training_pct,
      coalesce(r.placed_before, false), r.work_countries, r.phone, coalesce(r.skills, '{}'),
      ${ctx.now().toISOString()}::timestamptz
    from jsonb_to_recordset(${data}) as r(enrollment_id uuid, membership_id uuid, ${RECORD})`);
  await tx.execute(sql`
    insert into cycle_membership (tenant_id, cycle_id, enrollment_id, status, created_at)
    select ${tenantId}, ${cycleId}, r.enrollment_id, 'active', ${ctx.now().toISOString()}::timestamptz
    from jsonb_to_recordset(${data}) as r(enrollment_id uuid)`);
  return rows.map(({ enrollment_id: id, membership_id: _membership, ...columns }) => ({ id, data: columns }));
}

async function updateStudents(
  ctx: Context,
  tx: TenantTransaction,
  changed: Plan["changed"],
  catalog: CatalogIds,
  cycleId: string,
  owners: ChosenOwners,
): Promise<void> {
  const tenantId = ctx.tenant.id;
  // A blank cell is no key in its row's JSON, a cleared one is null there: `?` tells them apart.
  const rows = rowsOf(changed, catalog, owners);
  const data = sql`${JSON.stringify(rows)}::jsonb`;
  const keep = (column: string, type: string) =>
    sql.raw(`${column} = case when r.data ? '${column}' then (r.data->>'${column}')::${type} else e.${column} end`);
  await tx.execute(sql`
    update enrollment e set
      name = r.data->>'name', program_id = (r.data->>'program_id')::uuid, branch_id = (r.data->>'branch_id')::uuid,
      graduating_year = (r.data->>'graduating_year')::int,
      ${sql.join(
        OPTIONAL_COLUMNS.map(([column, type]) => keep(column, type)),
        sql`, `,
      )},
      placed_before = case when r.data ? 'placed_before' then coalesce((r.data->>'placed_before')::boolean, false)
        else e.placed_before end,
      work_countries = case when r.data ? 'work_countries' then
        (select array_agg(c) from jsonb_array_elements_text(nullif(r.data->'work_countries', 'null')) c)
        else e.work_countries end,
      skills = case when r.data ? 'skills' then
        coalesce((select array_agg(s) from jsonb_array_elements_text(nullif(r.data->'skills', 'null')) s), '{}')
        else e.skills end
    from jsonb_to_recordset(${data}) as r(id uuid, data jsonb)
    where e.tenant_id = ${tenantId} and e.id = r.id`);
  await tx.execute(sql`
    update membership m set name = r.data->>'name', email = r.data->>'email'
    from jsonb_to_recordset(${data}) as r(id uuid, data jsonb)
    join enrollment e on e.tenant_id = ${tenantId} and e.id = r.id
    where m.tenant_id = e.tenant_id and m.id = e.membership_id`);
  await tx
    .insert(cycleMembership)
    .values(
      changed.map(({ existing }) => ({
        tenantId,
        cycleId,
        enrollmentId: existing.enrollmentId,
        status: "active" as const,
      })),
    )
    .onConflictDoNothing();
}

/** Rows for those who are there already, without the facts that the college leaves to its students. */
function rowsOf(changed: Plan["changed"], catalog: CatalogIds, owners: ChosenOwners): ImportedRow[] {
  const theirs = new Set(FACT_FIELDS.filter((field) => ownerOf(field, owners) === "student").map(columnOf));
  return changed.map(({ student, existing }) => {
    const columns = Object.entries(toColumns(student, catalog)).filter(([column]) => !theirs.has(column));
    return { id: existing.enrollmentId, data: Object.fromEntries(columns) };
  });
}

const OPTIONAL_COLUMNS = [
  ["second_branch_id", "uuid"],
  ["cgpa", "numeric"],
  ["active_backlogs", "int"],
  ["total_backlogs", "int"],
  ["tenth_pct", "numeric"],
  ["twelfth_pct", "numeric"],
  ["diploma_pct", "numeric"],
  ["gap_years", "int"],
  ["gender", "text"],
  ["category", "text"],
  ["disability", "boolean"],
  ["year_back", "boolean"],
  ["attendance_pct", "numeric"],
  ["training_pct", "numeric"],
  ["phone", "text"],
] as const;

const RECORD = sql.raw(
  ["roll_no text", "name text", "program_id uuid", "branch_id uuid", "graduating_year int"]
    .concat(["placed_before boolean", "work_countries text[]", "skills text[]"])
    .concat(OPTIONAL_COLUMNS.map(([column, type]) => `${column} ${type}`))
    .join(", "),
);

/** A row under the database's names. Blank cells are undefined, and so no keys in JSON. */
function toColumns(student: ImportedStudent, { programs, branches }: CatalogIds) {
  const { secondBranch } = student;
  return {
    roll_no: student.rollNo,
    name: student.name,
    email: student.email,
    program_id: programs.get(student.program),
    branch_id: branches.get(student.branch),
    second_branch_id: secondBranch === undefined || secondBranch === null ? secondBranch : branches.get(secondBranch),
    graduating_year: student.graduatingYear,
    cgpa: student.cgpa,
    active_backlogs: student.activeBacklogs,
    total_backlogs: student.totalBacklogs,
    tenth_pct: student.tenthPct,
    twelfth_pct: student.twelfthPct,
    diploma_pct: student.diplomaPct,
    gap_years: student.gapYears,
    gender: student.gender,
    category: student.category,
    disability: student.disability,
    year_back: student.yearBack,
    attendance_pct: student.attendancePct,
    training_pct: student.trainingPct,
    placed_before: student.placedBefore,
    work_countries: student.workCountries,
    phone: student.phone,
    skills: student.skills,
  };
}
