import { createHash } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import type { AudiencePreview } from "#shared/contracts/announcements.ts";
import { announcementRecipient, branch, membership, notificationPreference } from "#shared/db/schema/index.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { AnnouncementRecord } from "./scope.ts";

/** Those whom a sent announcement was written down for, in the form that `compileAudience` has. */
export function recipientsOf({ tenantId, id }: Pick<AnnouncementRecord, "tenantId" | "id">): SQL {
  return sql`select membership_id, branch_id from ${announcementRecipient}
    where tenant_id = ${tenantId} and announcement_id = ${id}`;
}

/**
 * How many some people are, and a hash that stands for exactly them and this revision of the text. A preview asks it
 * of the audience, the sending of those whom it has just written down.
 */
export async function fingerprint(
  tx: TenantTransaction,
  people: SQL,
  { id, revision }: Pick<AnnouncementRecord, "id" | "revision">,
): Promise<{ total: number; hash: string }> {
  const [row] = await tx.execute<{ total: number; ids: string }>(sql`
    select count(*)::int as total,
      encode(sha256(convert_to(coalesce(string_agg(p.membership_id::text, ',' order by p.membership_id), ''), 'UTF8')), 'hex') as ids
    from (${people}) p`);
  if (row === undefined) throw new Error("a count has no row");
  const hash = createHash("sha256")
    .update(JSON.stringify([id, revision, row.ids]))
    .digest("hex");
  return { total: row.total, hash };
}

/** Some people in figures, and the first of them by name. */
export async function countPeople(tx: TenantTransaction, people: SQL): Promise<Omit<AudiencePreview, "sentence">> {
  const [totals] = await tx.execute<{ total: number; without: number }>(sql`
    select count(*)::int as total, count(np.membership_id)::int as without
    from (${people}) p left join ${notificationPreference} np
      on np.membership_id = p.membership_id and np.category = 'announcements' and np.email = false`);
  const byBranch = await tx.execute<{ branch: string; count: number }>(sql`
    select b.code as branch, count(*)::int as count
    from (${people}) p join ${branch} b on b.id = p.branch_id group by b.code order by b.code`);
  const first = await tx.execute<{ id: string; name: string; email: string }>(sql`
    select m.id, m.name, m.email from (${people}) p join ${membership} m on m.id = p.membership_id
    order by lower(m.name), m.id limit 20`);
  return { total: totals?.total ?? 0, withoutMail: totals?.without ?? 0, byBranch: [...byBranch], first: [...first] };
}
