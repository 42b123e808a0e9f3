import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, tenantPolicy } from "./_shared.ts";
import { tenant } from "./tenant.ts";

/**
 * Identity is better-auth's: a person, how they prove who they are, and the sessions they hold. A person may belong to
 * several colleges; a session belongs to one, so that a cookie of one host means nothing on another.
 */
const updatedAt = { updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow() };

export const user = pgTable(
  "user",
  {
    id: uuid("id").primaryKey(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text("image"),
    ...createdAt,
    ...updatedAt,
  },
  (t) => [uniqueIndex("user_email_unique").on(sql`lower(${t.email})`)],
);

export const session = pgTable(
  "session",
  {
    id: uuid("id").primaryKey(),
    tenantId: uuid("tenant_id").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    token: text("token").notNull(),
    expiresAt: instant("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    ...createdAt,
    ...updatedAt,
  },
  (t) => [
    uniqueIndex("session_token_unique").on(t.tenantId, t.token),
    index("session_user").on(t.userId),
    foreignKey({ columns: [t.tenantId], foreignColumns: [tenant.id] }),
    tenantPolicy(),
  ],
);

export const account = pgTable(
  "account",
  {
    id: uuid("id").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: instant("access_token_expires_at"),
    refreshTokenExpiresAt: instant("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    ...createdAt,
    ...updatedAt,
  },
  (t) => [uniqueIndex("account_provider_unique").on(t.providerId, t.accountId), index("account_user").on(t.userId)],
);

export const verification = pgTable(
  "verification",
  {
    // Not always ours: the library gives some rows a hash for an id, so that two of them cannot be.
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: instant("expires_at").notNull(),
    ...createdAt,
    ...updatedAt,
  },
  (t) => [index("verification_identifier").on(t.identifier)],
);
