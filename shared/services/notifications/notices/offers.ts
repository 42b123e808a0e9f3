import { and, eq } from "drizzle-orm";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { offer } from "#shared/db/schema/offer.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { formatMinor } from "#shared/domain/compensation/format.ts";
import {
  describeClosedReason,
  describeClosedReasonToStaff,
  TERMINATION_REASONS,
} from "#shared/domain/offer/closed-reasons.ts";
import { collegeTime } from "../../_kernel/college-time.ts";
import type { Context } from "../../_kernel/context.ts";
import type { Notice, Notify } from "./notice.ts";
import { office, recruiters, students } from "./recipients.ts";

/** An offer with its student, for those who are told of it. */
export async function findOffer(ctx: Context, tx: TenantTransaction, id: string) {
  const [found] = await tx
    .select({ offer, name: enrollment.name, rollNo: enrollment.rollNo })
    .from(offer)
    .innerJoin(enrollment, and(eq(enrollment.tenantId, offer.tenantId), eq(enrollment.id, offer.enrollmentId)))
    .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.id, id)));
  return found && { ...found, title: found.offer.title, companyName: found.offer.companyName };
}

/** Where company and office see it: with its drive, or among the offers from elsewhere. */
export function pathOf({ driveId }: typeof offer.$inferSelect): string {
  return driveId === null ? "/external-offers" : `/drives/${driveId}`;
}

export function companyOf({ companyId }: typeof offer.$inferSelect): string[] {
  return companyId === null ? [] : [companyId];
}

export const offerReleased: Notify<"offer.released"> = async (ctx, tx, event) => {
  const found = await findOffer(ctx, tx, event.offerId);
  if (found === undefined) return [];
  const pay = formatMinor(found.offer.ctcMinor, found.offer.currency);
  return [
    {
      category: "offers",
      to: await students(ctx, tx, [found.offer.enrollmentId]),
      title: `${found.companyName} offers you a job`,
      body: `${found.title}, ${pay} a year. Please answer by ${collegeTime(ctx, found.offer.respondBy)}.`,
      path: "/offers",
      action: "See the offer and answer",
    },
  ];
};

/** The company and the office hear how the student answered. */
function answered(verb: "accepted" | "declined") {
  return async (ctx: Context, tx: TenantTransaction, event: { readonly offerId: string }): Promise<Notice[]> => {
    const found = await findOffer(ctx, tx, event.offerId);
    if (found === undefined) return [];
    const notice = {
      category: "offers",
      title: `${found.name} ${verb} the offer`,
      body: `${found.rollNo} ${found.name} ${verb} ${found.title} at ${found.companyName}.`,
      path: pathOf(found.offer),
      action: "See the offers",
    } as const;
    return [
      { ...notice, to: await recruiters(ctx, tx, companyOf(found.offer)) },
      { ...notice, to: await office(ctx, tx) },
    ];
  };
}

/** The student is told that the time has passed; company and office that nobody answered. */
export const offerExpired: Notify<"offer.expired"> = async (ctx, tx, event) => {
  const found = await findOffer(ctx, tx, event.offerId);
  if (found === undefined) return [];
  const { rollNo, name, title, companyName } = found;
  const notice = {
    category: "offers",
    title: `${name} did not answer the offer`,
    body: `The time of ${rollNo} ${name} to answer ${title} at ${companyName} has passed.`,
    path: pathOf(found.offer),
    action: "See the offers",
  } as const;
  return [
    {
      category: "offers",
      to: await students(ctx, tx, [found.offer.enrollmentId]),
      title: `Your offer from ${companyName} has expired`,
      body: `You did not answer the offer of ${title} in time. If that was a mistake, speak to the placement office soon.`,
      path: "/offers",
      action: "See your offers",
    },
    { ...notice, to: await recruiters(ctx, tx, companyOf(found.offer)) },
    { ...notice, to: await office(ctx, tx) },
  ];
};

export const offerAccepted: Notify<"offer.accepted"> = answered("accepted");
export const offerDeclined: Notify<"offer.declined"> = answered("declined");

/** The student hears that an offer ended that they had, and company and office too. */
export const offerTerminated: Notify<"offer.terminated"> = async (ctx, tx, event) => {
  const found = await findOffer(ctx, tx, event.offerId);
  if (found === undefined || found.offer.closedReason === null) return [];
  const { rollNo, name, title, companyName } = found;
  const notice = {
    category: "offers",
    title: `The offer to ${name} has ended`,
    body: `${rollNo} ${name}, ${title} at ${companyName}: ${describeClosedReasonToStaff(found.offer.closedReason)}`,
    path: pathOf(found.offer),
    action: "See the offers",
  } as const;
  // What company or office wrote when they ended it; any other note is what the offer rested on.
  const isEnded = TERMINATION_REASONS.some((reason) => reason === found.offer.closedReason);
  const words = isEnded && found.offer.note !== null ? ` ${found.offer.note}` : "";
  return [
    {
      category: "offers",
      to: await students(ctx, tx, [found.offer.enrollmentId]),
      title: `Your offer from ${companyName} has ended`,
      body: `${title}: ${describeClosedReason(found.offer.closedReason)}${words}`,
      path: "/offers",
      action: "See your offers",
    },
    { ...notice, to: await recruiters(ctx, tx, companyOf(found.offer)) },
    { ...notice, to: await office(ctx, tx) },
  ];
};
