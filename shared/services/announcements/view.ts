import { and, asc, eq, sql } from "drizzle-orm";
import type { AnnouncementRow, AnnouncementView } from "#shared/contracts/announcements.ts";
import type { AttachmentView } from "#shared/contracts/attachments.ts";
import type { Orm } from "#shared/db/connect.ts";
import { announcementAttachment, announcementRecipient } from "#shared/db/schema/announcement.ts";
import { branch } from "#shared/db/schema/catalog.ts";
import { membership } from "#shared/db/schema/membership.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { AnnouncementRecord } from "./scope.ts";

/** An announcement with what hangs on it, as the office works on it. */
export async function viewAnnouncement(tx: TenantTransaction, row: AnnouncementRecord): Promise<AnnouncementView> {
  const [author] = await tx
    .select({ name: membership.name })
    .from(membership)
    .where(and(eq(membership.tenantId, row.tenantId), eq(membership.id, row.createdBy)));
  const [document] = await selectDocument(tx, row);
  const receipts = await selectReceipts(tx, row);
  const readers = receipts.reduce((sum, each) => sum + each.readers, 0);
  return {
    ...toAnnouncementRow(row, author?.name ?? "", readers),
    body: row.body,
    audience: row.audience as AnnouncementView["audience"],
    revision: row.revision,
    ...toChanges(row),
    attachment: document === undefined ? null : toDocumentView(document),
    receipts,
  };
}

export function toAnnouncementRow(row: AnnouncementRecord, author: string, readers: number): AnnouncementRow {
  const { id, title, status, pinned, recipients } = row;
  const at = (moment: Date | null) => moment?.toISOString() ?? null;
  return {
    id,
    title,
    status,
    pinned,
    recipients,
    readers,
    author,
    audienceKind: row.audience.kind,
    expiresAt: at(row.expiresAt),
    sendAt: at(row.sendAt),
    sentAt: at(row.sentAt),
    createdAt: row.createdAt.toISOString(),
  };
}

/** What became of it after it was sent. */
export function toChanges(row: AnnouncementRecord) {
  const { correctedAt, correctionNote, withdrawnAt, withdrawReason } = row;
  return {
    correction: correctedAt === null ? null : { note: correctionNote ?? "", at: correctedAt.toISOString() },
    withdrawal: withdrawnAt === null ? null : { reason: withdrawReason ?? "", at: withdrawnAt.toISOString() },
  };
}

export function selectDocument(orm: Orm | TenantTransaction, { tenantId, id }: { tenantId: string; id: string }) {
  return orm
    .select()
    .from(announcementAttachment)
    .where(
      and(
        eq(announcementAttachment.tenantId, tenantId),
        eq(announcementAttachment.announcementId, id),
        eq(announcementAttachment.status, "ready"),
      ),
    );
}

export function toDocumentView(row: typeof announcementAttachment.$inferSelect): AttachmentView {
  const { id, fileName, contentType, sizeBytes, createdAt } = row;
  return { id, fileName, contentType, sizeBytes, createdAt: createdAt.toISOString() };
}

function selectReceipts(tx: TenantTransaction, { tenantId, id }: AnnouncementRecord) {
  return tx
    .select({
      branch: branch.code,
      recipients: sql<number>`count(*)::int`,
      readers: sql<number>`count(${announcementRecipient.readAt})::int`,
    })
    .from(announcementRecipient)
    .leftJoin(
      branch,
      and(eq(branch.tenantId, announcementRecipient.tenantId), eq(branch.id, announcementRecipient.branchId)),
    )
    .where(and(eq(announcementRecipient.tenantId, tenantId), eq(announcementRecipient.announcementId, id)))
    .groupBy(branch.code)
    .orderBy(asc(branch.code));
}
