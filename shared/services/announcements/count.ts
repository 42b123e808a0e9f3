import { type SQL, sql } from "drizzle-orm";
import type { AudiencePreview } from "#shared/contracts/announcements.ts";
import { announcementRecipient } from "#shared/db/schema/announcement.ts";
import { branch } from "#shared/db/schema/catalog.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { notificationPreference } from "#shared/db/schema/notification.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { worldHash } from "../_kernel/world-hash.ts";
import type { AnnouncementRecord } from "./scope.ts";

/** Those whom a sent announcement was written down for, in the form that `compileAudience` has. */
export function recipientsOf({ tenantId, id }: Pick<AnnouncementRecord, "tenantId" | "id">): SQL {
  return sql`select membership_id, branch_id from ${announcementRecipient}
    where tenant_id = ${tenantId} and announcement_id = ${id}`;
}

type Text = Pick<AnnouncementRecord, "id" | "revision">;

/** Stands for exactly these people, `p`. */
const digest = sql`encode(sha256(convert_to(
  coalesce(string_agg(p.membership_id::text, ',' order by p.membership_id), ''), 'UTF8')), 'hex')`;

/**
 * How many some people are, and a hash that stands for exactly them and this revision of the text. The sending asks it
 * of those whom it has just written down, and compares it with the preview's.
 */
export async function fingerprint(
  tx: TenantTransaction,
  people: SQL,
  text: Text,
): Promise<{ total: number; hash: string }> {
  const [row] = await tx.execute<{ total: number; ids: string }>(sql`
    select count(*)::int as total, ${digest} as ids from (${people}) p`);
  if (row === undefined) throw new Error("a count has no row");
  return { total: row.total, hash: hashOf(text, row.ids) };
}

type Counted = Omit<AudiencePreview, "sentence">;

/** Some people in figures, and the first of them by name. */
export async function countPeople(tx: TenantTransaction, people: SQL): Promise<Counted> {
  const { ids: _none, ...counted } = await selectPeople(tx, people, sql`null::text`);
  return counted;
}

/** The same, with the fingerprint that `fingerprint` would have of them. */
export async function countWithHash(
  tx: TenantTransaction,
  people: SQL,
  text: Text,
): Promise<Counted & { hash: string }> {
  const { ids, ...counted } = await selectPeople(tx, people, sql`(select ${digest} from p)`);
  return { ...counted, hash: hashOf(text, ids ?? "") };
}

/** They are found once, since they may be the whole college. */
async function selectPeople(tx: TenantTransaction, people: SQL, ids: SQL): Promise<Counted & { ids: string | null }> {
  const [row] = await tx.execute<Counted & { ids: string | null }>(sql`
    with p as materialized (${people})
    select ${ids} as ids, (select count(*)::int from p) as total,
      (select count(*)::int from ${notificationPreference} np
        where np.category = 'announcements' and np.email = false
          and np.membership_id in (select membership_id from p)) as "withoutMail",
      (select coalesce(json_agg(json_build_object('branch', b.code, 'count', n) order by b.code), '[]')
        from (select branch_id, count(*)::int as n from p group by branch_id) counted
        join ${branch} b on b.id = counted.branch_id) as "byBranch",
      (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'email', email) order by lower(name), id), '[]')
        from (select m.id, m.name, m.email from p join ${membership} m on m.id = p.membership_id
          order by lower(m.name), m.id limit 20) named) as first`);
  if (row === undefined) throw new Error("a count has no row");
  return row;
}

function hashOf({ id, revision }: Text, ids: string): string {
  return worldHash([id, revision, ids]);
}
