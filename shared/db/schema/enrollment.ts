import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CATEGORIES, GENDERS } from "#shared/domain/enrollment/attributes.ts";
import type { ConfirmedProfile } from "#shared/domain/enrollment/profile.ts";
import { createdAt, instant, tenantKey, platformCounts, tenantPolicy } from "./_shared.ts";
import { branch, program } from "./catalog.ts";
import { membership } from "./membership.ts";

/** A student on one programme. A graduate who returns for a second degree has a second row, and a clean one. */
export const enrollment = pgTable(
  "enrollment",
  {
    ...tenantKey,
    membershipId: uuid("membership_id").notNull(),
    rollNo: text("roll_no").notNull(),
    name: text("name").notNull(),
    programId: uuid("program_id").notNull(),
    branchId: uuid("branch_id").notNull(),
    /** Dual degrees. */
    secondBranchId: uuid("second_branch_id"),
    graduatingYear: integer("graduating_year").notNull(),
    /** 0.00 to 10.00 */
    cgpa: numeric("cgpa", { precision: 4, scale: 2, mode: "number" }),
    /** To sort by, the unknown below all: comparisons of `numeric` are not leakproof, so row security lets no index serve them. */
    cgpaOrder: doublePrecision("cgpa_order")
      .notNull()
      .generatedAlwaysAs(sql`coalesce(cgpa, -1)::float8`),
    activeBacklogs: integer("active_backlogs"),
    /** Active and cleared. */
    totalBacklogs: integer("total_backlogs"),
    tenthPct: numeric("tenth_pct", { precision: 5, scale: 2, mode: "number" }),
    twelfthPct: numeric("twelfth_pct", { precision: 5, scale: 2, mode: "number" }),
    /** Lateral entry: instead of the 12th. */
    diplomaPct: numeric("diploma_pct", { precision: 5, scale: 2, mode: "number" }),
    gapYears: integer("gap_years"),
    /** Had to repeat a year of the programme. */
    yearBack: boolean("year_back"),
    /** Of classes. */
    attendancePct: numeric("attendance_pct", { precision: 5, scale: 2, mode: "number" }),
    /** Of the placement training's sessions. */
    trainingPct: numeric("training_pct", { precision: 5, scale: 2, mode: "number" }),
    /** Placed before, as far as no offer here says so: in an earlier season, or elsewhere. */
    placedBefore: boolean("placed_before").notNull().default(false),
    /** ISO 3166-1 alpha-2 codes of countries where they may work without sponsorship; null is unknown. */
    workCountries: text("work_countries").array(),
    gender: text("gender", { enum: GENDERS }),
    category: text("category", { enum: CATEGORIES }),
    disability: boolean("disability"),
    phone: text("phone"),
    /** Lower-case, without duplicates. */
    skills: text("skills").array().notNull().default([]),
    /** What the student confirmed of themselves, from a parsed résumé or by hand. */
    profile: jsonb("profile").$type<ConfirmedProfile>(),
    profileConfirmedAt: instant("profile_confirmed_at"),
    /** Since then it is a nameless row of the statistics. */
    erasedAt: instant("erased_at"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("enrollment_roll_unique").on(t.tenantId, t.rollNo),
    index("enrollment_name").on(t.tenantId, t.name, t.id),
    // As it is sorted by: whoever has none stands below all others.
    index("enrollment_cgpa").on(t.tenantId, t.cgpaOrder, t.id),
    index("enrollment_membership").on(t.tenantId, t.membershipId),
    index("enrollment_branch").on(t.tenantId, t.branchId),
    index("enrollment_second_branch")
      .on(t.tenantId, t.secondBranchId)
      .where(sql`second_branch_id is not null`),
    index("enrollment_program").on(t.tenantId, t.programId),
    foreignKey({ columns: [t.tenantId, t.membershipId], foreignColumns: [membership.tenantId, membership.id] }),
    foreignKey({ columns: [t.tenantId, t.programId], foreignColumns: [program.tenantId, program.id] }),
    foreignKey({ columns: [t.tenantId, t.branchId], foreignColumns: [branch.tenantId, branch.id] }),
    foreignKey({ columns: [t.tenantId, t.secondBranchId], foreignColumns: [branch.tenantId, branch.id] }),
    tenantPolicy(),
    platformCounts(),
  ],
);
