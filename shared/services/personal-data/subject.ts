import { type SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgColumn } from "drizzle-orm/pg-core";

/** Whose data it is: a student's place in a college, with every programme that they are or were on. */
export interface Subject {
  readonly tenantId: string;
  readonly membershipId: string;
  /** As it is now: mails are known by it. */
  readonly email: string;
  readonly userId: string | null;
}

// Written out with their tables' names: inside a subquery Drizzle would leave them out.
const named = (column: PgColumn) => sql`${sql.identifier(tableOf(column))}.${sql.identifier(column.name)}`;
const tableOf = (column: PgColumn) => getTableConfig(column.table).name;
const tenantOf = (column: PgColumn) => sql`${sql.identifier(tableOf(column))}.tenant_id`;

const enrollments = ({ tenantId, membershipId }: Subject) =>
  sql`select e.id from enrollment e where e.tenant_id = ${tenantId} and e.membership_id = ${membershipId}`;

export const byMembership = (column: PgColumn) => (subject: Subject) => sql`${named(column)} = ${subject.membershipId}`;
export const byUser = (column: PgColumn) => (subject: Subject) => sql`${named(column)} = ${subject.userId}`;
export const byEnrollment = (column: PgColumn) => (subject: Subject) =>
  sql`${named(column)} in (${enrollments(subject)})`;

/** Of a row of a table that names the student by `enrollment_id`. */
const through = (table: "resume" | "application") => (column: PgColumn) => (subject: Subject) =>
  sql`${named(column)} in (select x.id from ${sql.identifier(table)} x
    where x.tenant_id = ${subject.tenantId} and x.enrollment_id in (${enrollments(subject)}))`;
export const byResume = through("resume");
export const byApplication = through("application");

const lookup = (select: string, column: PgColumn) =>
  sql`(select ${sql.raw(select)} where x.tenant_id = ${tenantOf(column)} and x.id = ${named(column)})`;

const NAMES = {
  announcement: "x.title from announcement x",
  application:
    "d.title || ', ' || c.name from application x join drive d on d.tenant_id = x.tenant_id and d.id = x.drive_id join company c on c.tenant_id = d.tenant_id and c.id = d.company_id",
  branch: "x.name from branch x",
  drive: "x.title || ', ' || c.name from drive x join company c on c.tenant_id = x.tenant_id and c.id = x.company_id",
  program: "x.name from program x",
  resume: "x.label from resume x",
  round: "x.name from round x",
  season: "x.name from cycle x",
} as const;

/** The name of what an id stands for, e.g. of a drive and its company. */
export const nameOf = (what: keyof typeof NAMES, column: PgColumn) => (): SQL => lookup(NAMES[what], column);
