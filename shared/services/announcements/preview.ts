import { and, eq } from "drizzle-orm";
import type { AudiencePreview, PreviewAudience, SendingPreview } from "#shared/contracts/announcements.ts";
import { announcement } from "#shared/db/schema/announcement.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { compileAudience } from "./audience.ts";
import { countPeople, countWithHash } from "./count.ts";
import { nameAudience } from "./name-audience.ts";
import { type AnnouncementRecord, announcementsInReach } from "./scope.ts";

/** Who would get an announcement, counted while its audience is being chosen. */
export function previewAudience(ctx: ActorContext, { audience }: PreviewAudience): Promise<Result<AudiencePreview>> {
  return withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    const sentence = await nameAudience(ctx, tx, audience);
    if (!sentence.ok) return sentence;
    const branchId = ctx.actor.role === "coordinator" ? ctx.actor.branchId : null;
    const people = compileAudience({ tenantId: ctx.tenant.id, audience, branchId });
    return ok({ sentence: sentence.value, ...(await countPeople(tx, people)) });
  });
}

/** What sending a draft would do now. Changes nothing. */
export function previewSending(ctx: ActorContext, { id }: { id: string }): Promise<Result<SendingPreview>> {
  return withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    const [row] = await tx
      .select()
      .from(announcement)
      .where(and(announcementsInReach(ctx), eq(announcement.id, id)));
    return row === undefined ? notFound("announcement") : previewOf(ctx, tx, row);
  });
}

export async function previewOf(
  ctx: ActorContext,
  tx: TenantTransaction,
  row: AnnouncementRecord,
): Promise<Result<SendingPreview>> {
  const sentence = await nameAudience(ctx, tx, row.audience);
  if (!sentence.ok) return sentence;
  const people = compileAudience(row);
  return ok({ sentence: sentence.value, ...(await countWithHash(tx, people, row)) });
}
