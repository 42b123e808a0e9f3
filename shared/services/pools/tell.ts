import { and, eq, inArray } from "drizzle-orm";
import type { PoolMessage, PoolNews } from "#shared/contracts/messages/pool.ts";
import { company } from "#shared/db/schema/company.ts";
import { type drive } from "#shared/db/schema/drive.ts";
import { poolGuest } from "#shared/db/schema/pool.ts";
import type { DriveContent } from "#shared/domain/drive/content.ts";
import { toPosting } from "#shared/domain/pool/posting.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";

type DriveRow = typeof drive.$inferSelect;

/** Sends news of an invitation to the college at its other end, with the caller's transaction. */
export function sendNews(
  ctx: Context,
  { enqueue }: Writing,
  { to, invitationId, news }: { to: string; invitationId: string; news: PoolNews },
): void {
  const envelope = { tenantId: ctx.tenant.id, requestId: ctx.requestId, occurredAt: ctx.now().toISOString() };
  enqueue("pools", (id): PoolMessage => ({ ...envelope, id, to, invitationId, news }));
}

/** Tells the colleges that share a drive what its posting is now. Costs a look where nobody does. */
export async function tellGuests(ctx: Context, writing: Writing, job: DriveRow, content: DriveContent): Promise<void> {
  if (job.mode !== "pooled") return;
  const guests = await writing.tx
    .select({ id: poolGuest.id, guestId: poolGuest.guestId })
    .from(poolGuest)
    .where(
      and(
        eq(poolGuest.tenantId, ctx.tenant.id),
        eq(poolGuest.driveId, job.id),
        inArray(poolGuest.status, ["invited", "accepted"]),
      ),
    );
  if (guests.length === 0) return;
  const news = await postingNews(ctx, writing, job, content);
  for (const { id, guestId } of guests) sendNews(ctx, writing, { to: guestId, invitationId: id, news });
}

/** A drive's posting as another college is sent it: no rule, no ids, nothing of any student. */
export async function postingNews(
  ctx: Context,
  { tx }: Writing,
  job: DriveRow,
  content: DriveContent,
): Promise<PoolNews> {
  const [owner] = await tx
    .select({ name: company.name, website: company.website })
    .from(company)
    .where(and(eq(company.tenantId, ctx.tenant.id), eq(company.id, job.companyId)));
  if (owner === undefined) throw new Error("a drive without its company");
  return {
    type: "posting",
    hostName: ctx.tenant.name,
    version: job.revision,
    posting: toPosting(content, owner),
  } as PoolNews;
}
