import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgPolicy, pgRole, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { DATABASE_ROLES } from "#shared/config/database-roles.ts";
import { QUEUES } from "#shared/config/queues.ts";
import { createdAt, instant, tenantKey, platformCounts, tenantPolicy } from "./_shared.ts";

/** Messages to send, written in the transaction of the change that they tell of. */
export const outbox = pgTable(
  "outbox",
  {
    ...tenantKey,
    queue: text("queue", { enum: QUEUES }).notNull(),
    body: jsonb("body").notNull(),
    /** Not to be sent before: a timer's time, otherwise the commit's. */
    sendAfter: instant("send_after").notNull().defaultNow(),
    attempts: integer("attempts").notNull().default(0),
    sentAt: instant("sent_at"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("outbox_unsent")
      .on(t.sendAfter)
      .where(sql`sent_at is null`),
    tenantPolicy(),
    platformCounts(),
    pgPolicy("relay_all_tenants", {
      for: "all",
      to: pgRole(DATABASE_ROLES.relay).existing(),
      using: sql`true`,
      withCheck: sql`true`,
    }),
  ],
);

/** Messages a consumer has done; written in the transaction of their effect. */
export const inbox = pgTable(
  "inbox",
  {
    tenantId: tenantKey.tenantId,
    consumer: text("consumer").notNull(),
    messageId: uuid("message_id").notNull(),
    ...createdAt,
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.consumer, t.messageId] }), tenantPolicy()],
);

/** Fixed windows of requests counted for a caller. */
export const rateLimit = pgTable(
  "rate_limit",
  {
    tenantId: tenantKey.tenantId,
    /** Who is counted and for what, e.g. `api:<membership id>`. */
    key: text("key").notNull(),
    windowStart: instant("window_start").notNull(),
    hits: integer("hits").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.key] }), tenantPolicy()],
);

/** Answers already given to a key, so that a repeated request is answered and not repeated. */
export const idempotencyKey = pgTable(
  "idempotency_key",
  {
    tenantId: tenantKey.tenantId,
    membershipId: uuid("membership_id").notNull(),
    key: text("key").notNull(),
    /** SHA-256 of method, path and body, hex. */
    requestHash: text("request_hash").notNull(),
    response: jsonb("response"),
    ...createdAt,
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.membershipId, t.key] }), tenantPolicy()],
);
