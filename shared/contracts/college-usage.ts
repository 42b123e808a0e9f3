import { z } from "zod";
import { ListTenants, TenantRow } from "./tenants.ts";
import { pageOf } from "./page.ts";

const Dollars = z.number().min(0);

/** A college by its size and what it costs: figures alone. */
export const CollegeUsageRow = TenantRow.pick({ id: true, slug: true, name: true, createdAt: true }).extend({
  students: z.int(),
  /** Of the tables that grow. */
  keptRows: z.int(),
  storedBytes: z.int(),
  /** Within the last 30 days. */
  messages: z.int(),
  mails: z.int(),
  aiDocuments: z.int(),
  aiTokens: z.int(),
  /** US dollars a month. */
  cost: z.object({ messages: Dollars, mails: Dollars, ai: Dollars, storage: Dollars, total: Dollars }),
});
export type CollegeUsageRow = z.infer<typeof CollegeUsageRow>;

export const ListCollegeUsage = ListTenants;
export type ListCollegeUsage = z.infer<typeof ListCollegeUsage>;

export const CollegeUsagePage = pageOf(CollegeUsageRow).extend({
  /** Day of the price list. */
  pricesAsOf: z.iso.date(),
});
export type CollegeUsagePage = z.infer<typeof CollegeUsagePage>;
