import { foreignKey, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { SAVED_VIEW_PAGES } from "#shared/domain/saved-view/pages.ts";
import { createdAt, tenantKey, tenantPolicy } from "./_shared.ts";
import { membership } from "./membership.ts";

/** A list as one member likes to see it: search, filters, order and columns under a name. */
export const savedView = pgTable(
  "saved_view",
  {
    ...tenantKey,
    membershipId: uuid("membership_id").notNull(),
    page: text("page", { enum: SAVED_VIEW_PAGES }).notNull(),
    name: text("name").notNull(),
    /** Parameters of the list's address. */
    query: jsonb("query").$type<Readonly<Record<string, string>>>().notNull(),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("saved_view_name_unique").on(t.tenantId, t.membershipId, t.page, t.name),
    foreignKey({ columns: [t.tenantId, t.membershipId], foreignColumns: [membership.tenantId, membership.id] }),
    tenantPolicy(),
  ],
);
