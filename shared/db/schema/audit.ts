import { bigserial, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantKey, platformCounts, tenantPolicy } from "./_shared.ts";

/** Who did what to which row, and why. The application may insert and read; nobody may change or delete. */
export const auditEvent = pgTable(
  "audit_event",
  {
    ...tenantKey,
    /** Order of writing. */
    seq: bigserial("seq", { mode: "number" }).notNull(),
    actorMembershipId: uuid("actor_membership_id"),
    actorName: text("actor_name").notNull(),
    actorRole: text("actor_role").notNull(),
    /** `noun.verb`, e.g. `offer.accept`. */
    action: text("action").notNull(),
    entityType: text("entity_type").notNull(),
    entityId: uuid("entity_id").notNull(),
    reason: text("reason"),
    before: jsonb("before"),
    after: jsonb("after"),
    requestId: text("request_id").notNull(),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("audit_event_recent").on(t.tenantId, t.seq),
    index("audit_event_entity").on(t.tenantId, t.entityType, t.entityId, t.seq),
    index("audit_event_actor").on(t.tenantId, t.actorMembershipId, t.seq),
    index("audit_event_action").on(t.tenantId, t.action, t.seq),
    tenantPolicy(),
    platformCounts(),
  ],
);
