import { and, eq, ne } from "drizzle-orm";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import { announcement, announcementRecipient } from "#shared/db/schema/announcement.ts";
import { membership } from "#shared/db/schema/membership.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../../_kernel/context.ts";
import type { Notice, Notify } from "./notice.ts";

/** One batch of those who got it; nobody once it is withdrawn. */
export const announcementSent: Notify<"announcement.sent"> = (ctx, tx, event) => tell(ctx, tx, event, false);

export const announcementCorrected: Notify<"announcement.corrected"> = (ctx, tx, event) => tell(ctx, tx, event, true);

async function tell(
  ctx: Context,
  tx: TenantTransaction,
  { announcementId, batch }: { announcementId: string; batch: number },
  corrected: boolean,
): Promise<Notice[]> {
  const [sent] = await tx
    .select()
    .from(announcement)
    .where(and(eq(announcement.tenantId, ctx.tenant.id), eq(announcement.id, announcementId)));
  if (sent?.status !== "sent") return [];
  const { title, body, correctionNote } = sent;
  const path = `/announcements/${announcementId}`;
  const action = "Open the announcement";
  const correction = corrected && correctionNote !== null ? { correction: correctionNote } : {};
  return [
    {
      category: "announcements",
      to: await selectBatch(ctx, tx, announcementId, batch),
      title: corrected ? `Corrected: ${title}` : title,
      body: corrected && correctionNote !== null ? correctionNote : excerptOf(body),
      path,
      action,
      mail: {
        template: "announcement",
        data: { title, body, ...correction, action: { label: action, url: `${ctx.portalUrl}${path}` } },
      },
    },
  ];
}

function selectBatch(ctx: Context, tx: TenantTransaction, announcementId: string, batch: number) {
  return tx
    .select({ membershipId: membership.id, email: membership.email })
    .from(announcementRecipient)
    .innerJoin(
      membership,
      and(
        eq(membership.tenantId, announcementRecipient.tenantId),
        eq(membership.id, announcementRecipient.membershipId),
      ),
    )
    .where(
      and(
        eq(announcementRecipient.tenantId, ctx.tenant.id),
        eq(announcementRecipient.announcementId, announcementId),
        eq(announcementRecipient.batch, batch),
        ne(membership.status, "disabled"),
      ),
    );
}

const EXCERPT = 200;

/** The first words of some Markdown, without its signs. */
function excerptOf(markdown: string): string {
  const words = fromMarkdown(markdown)
    .children.map((block) => toString(block))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  const letters = [...words];
  return letters.length <= EXCERPT
    ? words
    : `${letters
        .slice(0, EXCERPT - 1)
        .join("")
        .trimEnd()}…`;
}
