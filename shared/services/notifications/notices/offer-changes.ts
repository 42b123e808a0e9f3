import { formatAt } from "#shared/domain/drive/diff.ts";
import type { Notice, Notify } from "./notice.ts";
import { companyOf, findOffer, pathOf } from "./offers.ts";
import { office, recruiters, students } from "./recipients.ts";

const TO_ANSWER = { category: "offers", path: "/offers", action: "See the offer and answer" } as const;
const TO_STUDENT = { category: "offers", path: "/offers", action: "See your offers" } as const;

/** A student has not answered, and the time is running out. */
export const offerClosingSoon: Notify<"offer.closing_soon"> = async (ctx, tx, event) => {
  const found = await findOffer(ctx, tx, event.offerId);
  // It may have been answered, or given more time, since the event was left.
  if (found?.offer.status !== "extended") return [];
  const by = formatAt(event.respondBy, ctx.tenant.timeZone);
  return [
    {
      ...TO_ANSWER,
      to: await students(ctx, tx, [found.offer.enrollmentId]),
      title: `Please answer ${found.companyName}’s offer`,
      body: `${found.title}: your time to answer ends on ${by}.`,
    },
  ];
};

export const offerGivenTime: Notify<"offer.given_time"> = async (ctx, tx, event) => {
  const found = await findOffer(ctx, tx, event.offerId);
  if (found?.offer.status !== "extended") return [];
  const by = formatAt(found.offer.respondBy.toISOString(), ctx.tenant.timeZone);
  return [
    {
      ...TO_ANSWER,
      to: await students(ctx, tx, [found.offer.enrollmentId]),
      title: `You have more time to answer ${found.companyName}`,
      body: `${found.title}: please answer by ${by}.`,
    },
  ];
};

/** Company and office hear it; the student never knew of the offer. */
export const offerWithdrawn: Notify<"offer.withdrawn"> = async (ctx, tx, event) => {
  const found = await findOffer(ctx, tx, event.offerId);
  if (found === undefined) return [];
  const notice = {
    category: "offers",
    title: `The offer to ${found.name} was taken back`,
    body: `${found.rollNo} ${found.name}, ${found.title} at ${found.companyName}: taken back before its release.`,
    path: pathOf(found.offer),
    action: "See the offers",
  } as const;
  return [
    { ...notice, to: await recruiters(ctx, tx, companyOf(found.offer)) },
    { ...notice, to: await office(ctx, tx) },
  ];
};

const JOINING = {
  deferred: "was put off",
  joined: "is noted",
  not_joined: "did not come about",
} as const;

/** Student, company and office hear what became of the joining. */
export const offerJoining: Notify<"offer.joining"> = async (ctx, tx, event) => {
  const found = await findOffer(ctx, tx, event.offerId);
  if (found === undefined) return [];
  const { name, rollNo, title, companyName, offer } = found;
  const until =
    event.status === "deferred" && offer.deferredUntil !== null
      ? ` until ${formatAt(offer.deferredUntil.toISOString(), ctx.tenant.timeZone)}`
      : "";
  const happened = `${JOINING[event.status]}${until}.`;
  const notice = {
    category: "offers",
    title: `The joining of ${name} ${JOINING[event.status]}`,
    body: `${rollNo} ${name}, ${title} at ${companyName}: the joining ${happened}`,
    path: pathOf(offer),
    action: "See the offers",
  } as const;
  const toStudent: Notice = {
    ...TO_STUDENT,
    to: await students(ctx, tx, [offer.enrollmentId]),
    title: `Your joining at ${companyName} ${JOINING[event.status]}`,
    body: `${title}: your joining ${happened} If that is not right, speak to the placement office.`,
  };
  return [
    toStudent,
    { ...notice, to: await recruiters(ctx, tx, companyOf(offer)) },
    { ...notice, to: await office(ctx, tx) },
  ];
};

export const offerReported: Notify<"offer.reported"> = async (ctx, tx, event) => {
  const found = await findOffer(ctx, tx, event.offerId);
  if (found === undefined) return [];
  return [
    {
      category: "offers",
      to: await office(ctx, tx),
      title: `${found.name} reports an offer`,
      body: `${found.rollNo} ${found.name}: ${found.title} at ${found.companyName}. It counts once you confirm it.`,
      path: "/external-offers?status=reported",
      action: "Look at it",
    },
  ];
};

export const offerRefused: Notify<"offer.refused"> = async (ctx, tx, event) => {
  const found = await findOffer(ctx, tx, event.offerId);
  if (found === undefined) return [];
  return [
    {
      ...TO_STUDENT,
      to: await students(ctx, tx, [found.offer.enrollmentId]),
      title: `The office did not confirm your offer from ${found.companyName}`,
      body: `${found.title}. Reason: ${event.reason}`,
    },
  ];
};
