import { z } from "zod";
import { OFFER_CLOSED_REASONS, TERMINATION_REASONS } from "../domain/offer/closed-reasons.ts";
import { OFFER_STAFF_COMMANDS } from "../domain/offer/staff-commands.ts";
import { OFFER_SOURCES, OFFER_STATUSES } from "../domain/offer/statuses.ts";
import { DRIVE_OUTCOMES } from "../domain/drive/statuses.ts";
import { EXTERNAL_SOURCES } from "../domain/policy/policy.ts";
import { Compensation, PayView } from "./compensation.ts";
import { PlanHash } from "./bulk.ts";
import { listQuery, pageOf } from "./page.ts";
import { Instant, Note } from "./primitives.ts";

/** Offers to some of a drive's candidates, on the drive's pay unless said otherwise. Staged until released. */
export const ExtendOffers = z.strictObject({
  applicationIds: z.array(z.uuid()).min(1, "Choose at least one candidate.").max(5_000),
  compensation: Compensation.optional(),
});
export type ExtendOffers = z.infer<typeof ExtendOffers>;

export const ExtendedOffers = z.object({ extended: z.int() });
export type ExtendedOffers = z.infer<typeof ExtendedOffers>;
/** The hash of the preview that was looked at; without one it is done as the world is. */
export const ReleaseResults = z.strictObject({ hash: PlanHash.optional() });
export type ReleaseResults = z.infer<typeof ReleaseResults>;
export const ReleasedOffers = z.object({ released: z.int() });
export type ReleasedOffers = z.infer<typeof ReleasedOffers>;

/** An offer as company and office list it. */
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
  /** Joining was put off to this time. */
  deferredUntil: z.iso.datetime().nullable(),
  /** Why it ended without the student's answer. */
  closedReason: z.enum(OFFER_CLOSED_REASONS).nullable(),
  /** Why it ended, or what it rests on, in somebody's words. */
  note: z.string().nullable(),
  /** Commands that this caller may give from here. */
  possible: z.array(z.enum(OFFER_STAFF_COMMANDS)),
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

/** Which of the applications that an offer had closed come back, as its preview with this hash listed them. */
export const RestoreChoice = z.strictObject({ applicationIds: z.array(z.uuid()).min(1).max(500), hash: PlanHash });
export type RestoreChoice = z.infer<typeof RestoreChoice>;

/** Restoring is the office's alone: a company does not learn where else a student applied. */
export const TerminateOffer = z.strictObject({
  reason: z.enum(TERMINATION_REASONS),
  note: Note,
  restore: RestoreChoice.optional(),
});
export type TerminateOffer = z.infer<typeof TerminateOffer>;

/** `reason`: the offer is judged as if it had ended for it. Left out for one that has ended. */
export const PreviewRestore = z.object({ reason: z.enum(TERMINATION_REASONS).optional() });
export type PreviewRestore = z.infer<typeof PreviewRestore>;

export const Restored = z.object({ restored: z.int() });
export type Restored = z.infer<typeof Restored>;

export const GiveTime = z.strictObject({ respondBy: Instant });
export type GiveTime = z.infer<typeof GiveTime>;
export const DeferOffer = z.strictObject({ until: Instant, note: Note.optional() });
export type DeferOffer = z.infer<typeof DeferOffer>;
export const OfferNote = z.strictObject({ note: Note });
export type OfferNote = z.infer<typeof OfferNote>;

/** An offer from elsewhere. The company is one of the list, or just a name. */
const externalTerms = {
  source: z.enum(EXTERNAL_SOURCES),
  companyId: z.uuid().optional(),
  companyName: z.string().trim().min(2, "Name the company.").max(160).optional(),
  title: z.string().trim().min(3, "A title has at least three letters.").max(120),
  outcome: z.enum(DRIVE_OUTCOMES),
  compensation: Compensation,
  /** What shows that the offer was made. */
  note: Note,
  /** Left out: the policy's time to answer, from the confirmation on. */
  respondBy: Instant.optional(),
};

export const ReportOffer = z.strictObject(externalTerms);
export type ReportOffer = z.infer<typeof ReportOffer>;

export const RecordOffer = z.strictObject({
  rollNo: z.string().trim().min(1, "Whose offer is it?").max(40),
  /** Left out: the student's newest season of the offer's kind. */
  cycleId: z.uuid().optional(),
  tags: z.array(z.string().trim().toLowerCase().min(1).max(30)).max(10).default([]),
  ...externalTerms,
});
export type RecordOffer = z.infer<typeof RecordOffer>;

export const ExternalOfferRow = OfferRow.extend({
  source: z.enum(EXTERNAL_SOURCES),
  company: z.string(),
  title: z.string(),
  outcome: z.enum(DRIVE_OUTCOMES),
  createdAt: z.iso.datetime(),
});
export type ExternalOfferRow = z.infer<typeof ExternalOfferRow>;

export const ListExternalOffers = listQuery(["createdAt", "rollNo", "company"]).extend({
  source: z.enum(EXTERNAL_SOURCES).optional(),
  /** `reported`: waits for the office. */
  status: z.enum(["reported", ...OFFER_STATUSES]).optional(),
});
export type ListExternalOffers = z.infer<typeof ListExternalOffers>;
export const ExternalOfferPage = pageOf(ExternalOfferRow);
export type ExternalOfferPage = z.infer<typeof ExternalOfferPage>;

/** What a student has reported and the office has not confirmed. */
export const MyReportedOffer = z.object({
  id: z.uuid(),
  source: z.enum(EXTERNAL_SOURCES),
  company: z.string(),
  title: z.string(),
  pay: PayView,
  createdAt: z.iso.datetime(),
  /** The office's reason, when it refused. */
  refusedBecause: z.string().nullable(),
});
export type MyReportedOffer = z.infer<typeof MyReportedOffer>;
export const MyReportedOfferList = z.object({ items: z.array(MyReportedOffer) });
export type MyReportedOfferList = z.infer<typeof MyReportedOfferList>;
