import { z } from "zod";
import { OFFER_SOURCES, OFFER_STATUSES } from "../domain/offer/statuses.ts";
import { Compensation, PayView } from "./compensation.ts";
import { listQuery, pageOf } from "./page.ts";

/** Offers to some of a drive's candidates, on the drive's pay unless said otherwise. Staged until released. */
export const ExtendOffers = z.strictObject({
  applicationIds: z.array(z.uuid()).min(1, "Choose at least one candidate.").max(5_000),
  compensation: Compensation.optional(),
});
export type ExtendOffers = z.infer<typeof ExtendOffers>;

export const ExtendedOffers = z.object({ extended: z.int() });
export type ExtendedOffers = z.infer<typeof ExtendedOffers>;
export const ReleasedOffers = z.object({ released: z.int() });
export type ReleasedOffers = z.infer<typeof ReleasedOffers>;

export const OfferRow = z.object({
  id: z.uuid(),
  /** Null for an offer from elsewhere. */
  applicationId: z.uuid().nullable(),
  rollNo: z.string(),
  name: z.string(),
  branch: z.string(),
  status: z.enum(OFFER_STATUSES),
  pay: PayView,
  /** Null while the office holds it back. */
  releasedAt: z.iso.datetime().nullable(),
  /** Null until it is released: the time to answer runs from then. */
  respondBy: z.iso.datetime().nullable(),
  respondedAt: z.iso.datetime().nullable(),
});
export type OfferRow = z.infer<typeof OfferRow>;

export const ListOffers = listQuery(["createdAt"]).extend({ status: z.enum(OFFER_STATUSES).optional() });
export type ListOffers = z.infer<typeof ListOffers>;
export const OfferPage = pageOf(OfferRow);
export type OfferPage = z.infer<typeof OfferPage>;

/** What an answer brings with it, by the policy of the season. */
const Consequences = z.object({
  /** Offers in hand that end. */
  ends: z.array(z.object({ offerId: z.uuid(), title: z.string(), company: z.string() })),
  /** Applications that are withdrawn; without an id an offer from elsewhere. */
  closes: z.array(z.object({ applicationId: z.uuid().nullable(), title: z.string(), company: z.string() })),
});
export type Consequences = z.infer<typeof Consequences>;

/** An offer as its student sees it; only what was released. */
export const MyOfferView = z.object({
  id: z.uuid(),
  source: z.enum(OFFER_SOURCES),
  /** `driveId` is null for an offer from elsewhere. */
  job: z.object({ driveId: z.uuid().nullable(), title: z.string(), company: z.string() }),
  status: z.enum(OFFER_STATUSES),
  pay: PayView,
  compensation: Compensation,
  respondBy: z.iso.datetime(),
  respondedAt: z.iso.datetime().nullable(),
  /** Why it ended without the student's answer, as a sentence. */
  closedReason: z.string().nullable(),
  ifAccepted: Consequences,
  ifDeclined: Consequences,
  possible: z.array(z.enum(["accept", "decline"])),
});
export type MyOfferView = z.infer<typeof MyOfferView>;

export const MyOfferList = z.object({ items: z.array(MyOfferView) });
export type MyOfferList = z.infer<typeof MyOfferList>;
