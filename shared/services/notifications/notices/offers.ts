import { and, eq } from "drizzle-orm";
import { company, drive, enrollment, offer } from "#shared/db/schema/index.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { formatMinor } from "#shared/domain/compensation/format.ts";
import type { Context } from "../../_kernel/context.ts";
import type { Notice, Notify } from "./notice.ts";
import { office, recruiters, students } from "./recipients.ts";

async function findOffer(ctx: Context, tx: TenantTransaction, id: string) {
  const [found] = await tx
    .select({ offer, title: drive.title, companyName: company.name, name: enrollment.name, rollNo: enrollment.rollNo })
    .from(offer)
    .innerJoin(drive, and(eq(drive.tenantId, offer.tenantId), eq(drive.id, offer.driveId)))
    .innerJoin(company, and(eq(company.tenantId, offer.tenantId), eq(company.id, offer.companyId)))
    .innerJoin(enrollment, and(eq(enrollment.tenantId, offer.tenantId), eq(enrollment.id, offer.enrollmentId)))
    .where(and(eq(offer.tenantId, ctx.tenant.id), eq(offer.id, id)));
  return found;
}

export const offerReleased: Notify<"offer.released"> = async (ctx, tx, event) => {
  const found = await findOffer(ctx, tx, event.offerId);
  if (found === undefined) return [];
  const { timeZone } = ctx.tenant;
  const by = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeStyle: "short", timeZone });
  const pay = formatMinor(found.offer.ctcMinor, found.offer.currency);
  return [
    {
      category: "offers",
      to: await students(ctx, tx, [found.offer.enrollmentId]),
      title: `${found.companyName} offers you a job`,
      body: `${found.title}, ${pay} a year. Please answer by ${by.format(found.offer.respondBy)}.`,
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
      path: `/drives/${found.offer.driveId}`,
      action: "See the offers",
    } as const;
    return [
      { ...notice, to: await recruiters(ctx, tx, [found.offer.companyId]) },
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
    path: `/drives/${found.offer.driveId}`,
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
    { ...notice, to: await recruiters(ctx, tx, [found.offer.companyId]) },
    { ...notice, to: await office(ctx, tx) },
  ];
};

export const offerAccepted: Notify<"offer.accepted"> = answered("accepted");
export const offerDeclined: Notify<"offer.declined"> = answered("declined");
