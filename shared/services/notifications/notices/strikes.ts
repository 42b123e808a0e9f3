import { and, eq, inArray } from "drizzle-orm";
import { enrollment, membership, strike } from "#shared/db/schema/index.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../../_kernel/context.ts";
import type { Notice, Notify } from "./notice.ts";

async function findStrikes(ctx: Context, tx: TenantTransaction, ids: readonly string[]) {
  return tx
    .select({ note: strike.note, membershipId: membership.id, email: membership.email })
    .from(strike)
    .innerJoin(enrollment, and(eq(enrollment.tenantId, strike.tenantId), eq(enrollment.id, strike.enrollmentId)))
    .innerJoin(
      membership,
      and(eq(membership.tenantId, enrollment.tenantId), eq(membership.id, enrollment.membershipId)),
    )
    .where(and(eq(strike.tenantId, ctx.tenant.id), inArray(strike.id, [...ids])));
}

type Found = Awaited<ReturnType<typeof findStrikes>>;

/** Strikes of one cause share their note, and so a notice. */
function byNote(found: Found): [string, Found][] {
  return [...Map.groupBy(found, (row) => row.note)];
}

export const strikesRecorded: Notify<"strikes.recorded"> = async (ctx, tx, event) =>
  byNote(await findStrikes(ctx, tx, event.strikeIds)).map(([note, to]): Notice => ({
    category: "account",
    to,
    title: "You were given a strike",
    body: `${note} If that is not right, you can appeal.`,
    path: "/strikes",
    action: "See it and appeal",
  }));

export const strikesRevoked: Notify<"strikes.revoked"> = async (ctx, tx, event) =>
  byNote(await findStrikes(ctx, tx, event.strikeIds)).map(([note, to]): Notice => ({
    category: "account",
    to,
    title: "A strike was taken back",
    body: `${note} It counts no more. ${event.reason}`,
    path: "/strikes",
    action: "See your strikes",
  }));
