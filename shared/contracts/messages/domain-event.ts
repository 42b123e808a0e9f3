import { z } from "zod";
import { OPT_OUT_REASONS } from "../../domain/cycle/statuses.ts";

const id = z.uuid();

/**
 * What happened, for those whom it concerns. The notify consumer decides who they are and what they are told; an
 * event carries ids and what would be gone by the time it is read, and no personal data beyond that.
 */
export const DomainEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("tenant.created"), tenantId: id }),
  z.object({ type: z.literal("company.registered"), companyId: id }),
  z.object({ type: z.literal("company.vetted"), companyId: id, approved: z.boolean(), note: z.string().nullable() }),
  z.object({ type: z.literal("drive.submitted"), driveId: id }),
  z.object({ type: z.literal("drive.changes_requested"), driveId: id, note: z.string() }),
  z.object({ type: z.literal("drive.approved"), driveId: id }),
  z.object({ type: z.literal("drive.published"), driveId: id }),
  z.object({ type: z.literal("drive.cancelled"), driveId: id, reason: z.string() }),
  z.object({ type: z.literal("drive.changed"), driveId: id, version: z.int() }),
  z.object({ type: z.literal("drive.change_proposed"), driveId: id, proposalId: id }),
  z.object({ type: z.literal("drive.proposal_decided"), driveId: id, proposalId: id }),
  z.object({ type: z.literal("drive.applications_closed"), driveId: id }),
  z.object({ type: z.literal("drive.closing_soon"), driveId: id }),
  z.object({ type: z.literal("pool.invited"), invitationId: id }),
  z.object({ type: z.literal("pool.answered"), guestId: id }),
  z.object({ type: z.literal("application.submitted"), applicationId: id }),
  z.object({ type: z.literal("application.withdrawn"), applicationId: id }),
  z.object({
    type: z.literal("application.auto_withdrawn"),
    applicationIds: z.array(id),
    /** The offer whose acceptance closed them. */
    offerId: id,
  }),
  z.object({
    type: z.literal("application.moved_by_office"),
    applicationIds: z.array(id),
    command: z.enum(["reject", "reinstate", "withdraw"]),
    reason: z.string(),
  }),
  /** They come to an end without an offer, and no round's release says so. */
  z.object({
    type: z.literal("application.not_selected"),
    applicationIds: z.array(id),
    because: z.enum(["results_declared", "drive_closed"]),
  }),
  z.object({ type: z.literal("round.recorded"), roundId: id }),
  z.object({ type: z.literal("round.released"), roundId: id }),
  /** Whom the release told, by its event, is told the reason. */
  z.object({ type: z.literal("round.undone"), roundId: id, releaseEventId: id, reason: z.string() }),
  z.object({ type: z.literal("round.promoted"), roundId: id, applicationIds: z.array(id) }),
  z.object({ type: z.literal("interview.scheduled"), interviewIds: z.array(id) }),
  z.object({
    type: z.literal("interview.moved"),
    /** With the start that each had. */
    moves: z.array(z.object({ interviewId: id, startedAt: z.iso.datetime() })),
  }),
  z.object({ type: z.literal("interview.cancelled"), interviewIds: z.array(id) }),
  z.object({ type: z.literal("interview.no_show"), interviewId: id }),
  z.object({ type: z.literal("interview.soon"), interviewId: id, startsAt: z.iso.datetime() }),
  z.object({ type: z.literal("offer.extended"), offerId: id }),
  z.object({ type: z.literal("offer.released"), offerId: id }),
  z.object({ type: z.literal("offer.accepted"), offerId: id }),
  z.object({ type: z.literal("offer.declined"), offerId: id }),
  z.object({ type: z.literal("offer.expired"), offerId: id }),
  z.object({ type: z.literal("offer.closing_soon"), offerId: id, respondBy: z.iso.datetime() }),
  z.object({ type: z.literal("offer.terminated"), offerId: id }),
  /** A company took back what its student never knew of. */
  z.object({ type: z.literal("offer.withdrawn"), offerId: id }),
  z.object({ type: z.literal("offer.given_time"), offerId: id }),
  /** Joining was put off, or has or has not come about. */
  z.object({ type: z.literal("offer.joining"), offerId: id, status: z.enum(["deferred", "joined", "not_joined"]) }),
  z.object({ type: z.literal("offer.reported"), offerId: id }),
  z.object({ type: z.literal("offer.refused"), offerId: id, reason: z.string() }),
  z.object({ type: z.literal("policy.changed"), cycleId: id, version: z.int() }),
  z.object({ type: z.literal("strikes.recorded"), strikeIds: z.array(id) }),
  z.object({ type: z.literal("strikes.revoked"), strikeIds: z.array(id), reason: z.string() }),
  z.object({ type: z.literal("strike.appealed"), strikeId: id }),
  z.object({ type: z.literal("strike.upheld"), strikeId: id, reason: z.string() }),
  z.object({ type: z.literal("students.debarred"), cycleId: id, enrollmentIds: z.array(id) }),
  z.object({ type: z.literal("override.granted"), overrideId: id }),
  z.object({ type: z.literal("override.revoked"), overrideId: id }),
  z.object({
    type: z.literal("profile_changes.decided"),
    changeIds: z.array(id),
    decision: z.enum(["approved", "rejected"]),
  }),
  z.object({ type: z.literal("erasure.requested"), erasureId: id }),
  z.object({ type: z.literal("erasure.refused"), erasureId: id }),
  z.object({ type: z.literal("season.registered"), cycleId: id, enrollmentId: id }),
  z.object({
    type: z.literal("season.decided"),
    cycleId: id,
    enrollmentIds: z.array(id),
    command: z.enum(["approve", "reject", "remove", "readmit"]),
    reason: z.string().nullable(),
  }),
  z.object({ type: z.literal("season.left"), cycleId: id, enrollmentId: id, reason: z.enum(OPT_OUT_REASONS) }),
  /** One batch of those who got it: as many events as batches. */
  z.object({ type: z.literal("announcement.sent"), announcementId: id, batch: z.int() }),
  z.object({ type: z.literal("announcement.corrected"), announcementId: id, batch: z.int() }),
  /** By the office, for a reason that is not an offer. */
  z.object({ type: z.literal("applications.closed"), applicationIds: z.array(id), reason: z.string() }),
  z.object({ type: z.literal("domain.active"), domainId: id }),
  z.object({ type: z.literal("domain.failed"), domainId: id }),
]);
export type DomainEvent = z.infer<typeof DomainEvent>;

/** A domain event on its way; `id` is its outbox row. */
export const DomainEventMessage = z.object({
  id,
  tenantId: id,
  requestId: z.string(),
  occurredAt: z.iso.datetime(),
  event: DomainEvent,
});
export type DomainEventMessage = z.infer<typeof DomainEventMessage>;
