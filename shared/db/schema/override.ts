import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { OVERRIDE_DOMAINS, OVERRIDE_EFFECTS } from "#shared/domain/override/override.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { branch, program } from "./catalog.ts";
import { company } from "./company.ts";
import { cycle } from "./cycle.ts";
import { drive } from "./drive.ts";
import { enrollment } from "./enrollment.ts";

/** An exception of the office from a season's rules, for some students and some drives, until it expires. */
export const override = pgTable(
  "override",
  {
    ...tenantKey,
    cycleId: uuid("cycle_id").notNull(),
    domain: text("domain", { enum: OVERRIDE_DOMAINS }).notNull(),
    effect: text("effect", { enum: OVERRIDE_EFFECTS }).notNull(),
    /** Whom it is for: one of these, or everybody of the season. */
    enrollmentId: uuid("enrollment_id"),
    branchId: uuid("branch_id"),
    programId: uuid("program_id"),
    /** What it is for: one of these, or all drives of the season. */
    driveId: uuid("drive_id"),
    companyId: uuid("company_id"),
    /** Why, as the student reads it. */
    reason: text("reason").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdBy: uuid("created_by").notNull(),
    revokedAt: instant("revoked_at"),
    revokedBy: uuid("revoked_by"),
    revokeReason: text("revoke_reason"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    check("override_one_who", sql`num_nonnulls(enrollment_id, branch_id, program_id) <= 1`),
    check("override_one_what", sql`num_nonnulls(drive_id, company_id) <= 1`),
    index("override_season").on(t.tenantId, t.cycleId, t.expiresAt),
    index("override_enrollment")
      .on(t.tenantId, t.enrollmentId)
      .where(sql`enrollment_id is not null`),
    index("override_recent").on(t.tenantId, t.createdAt, t.id),
    foreignKey({ columns: [t.tenantId, t.cycleId], foreignColumns: [cycle.tenantId, cycle.id] }),
    foreignKey({ columns: [t.tenantId, t.enrollmentId], foreignColumns: [enrollment.tenantId, enrollment.id] }),
    foreignKey({ columns: [t.tenantId, t.branchId], foreignColumns: [branch.tenantId, branch.id] }),
    foreignKey({ columns: [t.tenantId, t.programId], foreignColumns: [program.tenantId, program.id] }),
    foreignKey({ columns: [t.tenantId, t.driveId], foreignColumns: [drive.tenantId, drive.id] }),
    foreignKey({ columns: [t.tenantId, t.companyId], foreignColumns: [company.tenantId, company.id] }),
    tenantPolicy(),
  ],
);
