import { createHash, randomBytes } from "node:crypto";
import { and, asc, eq, gt } from "drizzle-orm";
import type { CalendarFeedView, CalendarToken } from "#shared/contracts/interviews.ts";
import { calendarFeed, interview } from "#shared/db/schema/interview.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { readTenant, withTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { ofMember, selectMine } from "./mine.ts";

const PAST_DAYS = 90;

const isMine = (ctx: ActorContext) =>
  and(eq(calendarFeed.tenantId, ctx.tenant.id), eq(calendarFeed.membershipId, ctx.actor.membershipId));

const hash = (token: string) => createHash("sha256").update(token).digest("hex");

/** Whether the caller has a calendar address, and since when. The address itself is told only when it is made. */
export async function viewCalendarFeed(ctx: ActorContext): Promise<Result<CalendarFeedView>> {
  const [[found]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select({ madeAt: calendarFeed.createdAt }).from(calendarFeed).where(isMine(ctx)),
  ]);
  return ok({ madeAt: found?.madeAt.toISOString() ?? null, url: null });
}

/** Makes a calendar address; one made before stops working. */
export function makeCalendarFeed(ctx: ActorContext): Promise<Result<CalendarFeedView>> {
  return write(ctx, async ({ tx, audit }) => {
    const token = randomBytes(32).toString("base64url");
    const id = ctx.newId();
    await tx.delete(calendarFeed).where(isMine(ctx));
    await tx.insert(calendarFeed).values({
      tenantId: ctx.tenant.id,
      id,
      membershipId: ctx.actor.membershipId,
      tokenHash: hash(token),
      createdAt: ctx.now(),
    });
    audit({ action: "calendar_feed.make", entityType: "calendar_feed", entityId: id });
    return ok({ madeAt: ctx.now().toISOString(), url: `${ctx.portalUrl}/api/calendar/${token}` });
  });
}

/** The calendar address stops working. */
export function revokeCalendarFeed(ctx: ActorContext): Promise<Result<CalendarFeedView>> {
  return write(ctx, async ({ tx, audit }) => {
    const [gone] = await tx.delete(calendarFeed).where(isMine(ctx)).returning({ id: calendarFeed.id });
    if (gone) audit({ action: "calendar_feed.revoke", entityType: "calendar_feed", entityId: gone.id });
    return ok({ madeAt: null, url: null });
  });
}

/** The calendar behind a secret address, for whoever knows it: calendars cannot sign in. */
export async function readCalendarFeed(ctx: Context, { token }: CalendarToken): Promise<Result<string>> {
  const rows = await withTenant(ctx.db, ctx.tenant.id, async (tx) => {
    const [feed] = await tx
      .select({ membershipId: calendarFeed.membershipId })
      .from(calendarFeed)
      .innerJoin(
        membership,
        and(eq(membership.tenantId, calendarFeed.tenantId), eq(membership.id, calendarFeed.membershipId)),
      )
      .where(
        and(
          eq(calendarFeed.tenantId, ctx.tenant.id),
          eq(calendarFeed.tokenHash, hash(token)),
          eq(membership.status, "active"),
        ),
      );
    if (feed === undefined) return undefined;
    const since = new Date(ctx.now().getTime() - PAST_DAYS * 86_400_000);
    const recent = and(ofMember(ctx.tenant.id, feed.membershipId), gt(interview.startsAt, since));
    return selectMine(tx, recent).orderBy(asc(interview.startsAt));
  });
  if (rows === undefined) return notFound("calendar");
  const { writeCalendar } = await import("./calendar.ts");
  return ok(writeCalendar(ctx, rows));
}
