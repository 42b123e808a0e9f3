import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { MEMBERSHIP_STATUSES, ROLES } from "#shared/domain/membership/roles.ts";
import { createdAt, instant, tenantKey, tenantPolicy } from "./_shared.ts";
import { branch } from "./catalog.ts";
import { company } from "./company.ts";
import { user } from "./identity.ts";
import { tenant } from "./tenant.ts";

/** A person's place in a tenant. There before the person is: an import or an invitation makes it, signing up claims it. */
export const membership = pgTable(
  "membership",
  {
    ...tenantKey,
    userId: uuid("user_id").references(() => user.id),
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: text("role", { enum: ROLES }).notNull(),
    status: text("status", { enum: MEMBERSHIP_STATUSES }).notNull(),
    /** Recruiters only. */
    companyId: uuid("company_id"),
    /** Coordinators only: the department they answer for. */
    branchId: uuid("branch_id"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("membership_email_unique").on(t.tenantId, sql`lower(${t.email})`),
    uniqueIndex("membership_user_unique").on(t.tenantId, t.userId),
    index("membership_company").on(t.tenantId, t.companyId),
    // Staff and recruiters are listed apart from students, who are most of a college.
    index("membership_staff_name")
      .on(t.tenantId, t.name, t.id)
      .where(sql`role <> 'student'`),
    index("membership_staff_recent")
      .on(t.tenantId, t.createdAt, t.id)
      .where(sql`role <> 'student'`),
    foreignKey({ columns: [t.tenantId], foreignColumns: [tenant.id] }),
    foreignKey({ columns: [t.tenantId, t.companyId], foreignColumns: [company.tenantId, company.id] }),
    foreignKey({ columns: [t.tenantId, t.branchId], foreignColumns: [branch.tenantId, branch.id] }),
    tenantPolicy(),
  ],
);

/** A single-use link to a membership. Only the token's hash is kept. */
export const invitation = pgTable(
  "invitation",
  {
    ...tenantKey,
    membershipId: uuid("membership_id").notNull(),
    /** SHA-256 of the token, hex. */
    tokenHash: text("token_hash").notNull(),
    invitedBy: text("invited_by").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("invitation_token_unique").on(t.tenantId, t.tokenHash),
    index("invitation_membership").on(t.tenantId, t.membershipId),
    foreignKey({ columns: [t.tenantId, t.membershipId], foreignColumns: [membership.tenantId, membership.id] }),
    tenantPolicy(),
  ],
);
