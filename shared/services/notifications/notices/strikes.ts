import { and, eq, inArray } from "drizzle-orm";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { strike } from "#shared/db/schema/strike.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Context } from "../../_kernel/context.ts";
import type { Notice, Notify } from "./notice.ts";
import { office, students } from "./recipients.ts";

async function findStrikes(ctx: Context, tx: TenantTransaction, ids: readonly string[]) {
  return tx
    .select({
      note: strike.note,
      rollNo: enrollment.rollNo,
      name: enrollment.name,
      membershipId: membership.id,
      email: membership.email,
    })
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

export const strikeUpheld: Notify<"strike.upheld"> = async (ctx, tx, event) =>
  byNote(await findStrikes(ctx, tx, [event.strikeId])).map(([note, to]): Notice => ({
    category: "account",
    to,
    title: "Your appeal was turned down",
    body: `${note} The strike stays. The placement office writes: ${event.reason}`,
    path: "/strikes",
    action: "See your strikes",
  }));

export const strikeAppealed: Notify<"strike.appealed"> = async (ctx, tx, event) => {
  const [found] = await findStrikes(ctx, tx, [event.strikeId]);
  if (found === undefined) return [];
  return [
    {
      category: "account",
      to: await office(ctx, tx),
      title: `${found.name} appeals a strike`,
      body: `${found.rollNo} ${found.name} appeals: ${found.note}`,
      path: "/strikes?status=appealed",
      action: "Decide the appeal",
    },
  ];
};

export const studentsDebarred: Notify<"students.debarred"> = async (ctx, tx, event) => {
  const debarred = await tx
    .select({ rollNo: enrollment.rollNo, name: enrollment.name })
    .from(enrollment)
    .where(and(eq(enrollment.tenantId, ctx.tenant.id), inArray(enrollment.id, [...event.enrollmentIds])))
    .orderBy(enrollment.rollNo);
  const [first] = debarred;
  if (first === undefined) return [];
  const names = debarred.map(({ rollNo, name }) => `${rollNo} ${name}`).join(", ");
  return [
    {
      category: "account",
      to: await students(ctx, tx, event.enrollmentIds),
      title: "You may not apply any more",
      body: "Your strikes have reached the number from which this season’s policy debars. You can appeal a strike.",
      path: "/strikes",
      action: "See your strikes",
    },
    {
      category: "account",
      to: await office(ctx, tx),
      title: debarred.length === 1 ? `${first.name} is debarred` : `${debarred.length} students are debarred`,
      body: `By their strikes: ${names}. What they have applied to already goes on until you withdraw it.`,
      path: debarred.length === 1 ? `/strikes?q=${encodeURIComponent(first.rollNo)}` : "/strikes",
      action: "See their strikes",
    },
  ];
};
