import { and, eq, inArray } from "drizzle-orm";
import type { DomainEvent, DomainEventMessage } from "#shared/contracts/messages/domain-event.ts";
import { inbox } from "#shared/db/schema/messaging.ts";
import { notification, notificationPreference } from "#shared/db/schema/notification.ts";
import { isMutable } from "#shared/domain/notification/categories.ts";
import { ok } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import { type Writing, writeAsSystem } from "../_kernel/write.ts";
import { oweEmails } from "../mail/owe-email.ts";
import { announcementCorrected, announcementSent } from "./notices/announcements.ts";
import {
  applicationsAutoWithdrawn,
  applicationsMovedByOffice,
  applicationsNotSelected,
  applicationSubmitted,
  applicationWithdrawn,
} from "./notices/applications.ts";
import { companyRegistered, companyVetted } from "./notices/companies.ts";
import { domainActive, domainFailed } from "./notices/domains.ts";
import {
  applicationsClosed,
  driveChanged,
  driveChangeProposed,
  driveClosingSoon,
  driveProposalDecided,
  poolAnswered,
  poolInvited,
} from "./notices/drive-changes.ts";
import {
  driveApproved,
  driveCancelled,
  driveChangesRequested,
  drivePublished,
  driveSubmitted,
} from "./notices/drives.ts";
import {
  interviewNoShow,
  interviewSoon,
  interviewsCancelled,
  interviewsMoved,
  interviewsScheduled,
} from "./notices/interviews.ts";
import { erasureRefused, erasureRequested } from "./notices/erasures.ts";
import type { Notice, Notify } from "./notices/notice.ts";
import {
  offerClosingSoon,
  offerGivenTime,
  offerJoining,
  offerRefused,
  offerReported,
  offerWithdrawn,
} from "./notices/offer-changes.ts";
import { offerAccepted, offerDeclined, offerExpired, offerReleased, offerTerminated } from "./notices/offers.ts";
import { overrideGranted, overrideRevoked } from "./notices/overrides.ts";
import { policyChanged } from "./notices/policies.ts";
import { roundPromoted, roundRecorded, roundReleased, roundUndone } from "./notices/rounds.ts";
import { applicationsClosedByOffice, seasonDecided, seasonLeft, seasonRegistered } from "./notices/seasons.ts";
import { profileChangesDecided } from "./notices/profile-changes.ts";
import { strikeAppealed, strikesRecorded, strikesRevoked, strikeUpheld, studentsDebarred } from "./notices/strikes.ts";

const nobody = async () => [];

/** Who is told of each kind of event. */
const NOTICES: { readonly [T in DomainEvent["type"]]: Notify<T> } = {
  // The invitation is its news.
  "tenant.created": nobody,
  "company.registered": companyRegistered,
  "company.vetted": companyVetted,
  "drive.submitted": driveSubmitted,
  "drive.changes_requested": driveChangesRequested,
  "drive.approved": driveApproved,
  "drive.published": drivePublished,
  "drive.cancelled": driveCancelled,
  "drive.changed": driveChanged,
  "drive.change_proposed": driveChangeProposed,
  "drive.proposal_decided": driveProposalDecided,
  "drive.applications_closed": applicationsClosed,
  "drive.closing_soon": driveClosingSoon,
  "pool.invited": poolInvited,
  "pool.answered": poolAnswered,
  "application.submitted": applicationSubmitted,
  "application.withdrawn": applicationWithdrawn,
  "application.auto_withdrawn": applicationsAutoWithdrawn,
  "application.moved_by_office": applicationsMovedByOffice,
  "application.not_selected": applicationsNotSelected,
  "round.recorded": roundRecorded,
  "round.released": roundReleased,
  "round.undone": roundUndone,
  "round.promoted": roundPromoted,
  "interview.scheduled": interviewsScheduled,
  "interview.moved": interviewsMoved,
  "interview.cancelled": interviewsCancelled,
  "interview.soon": interviewSoon,
  "interview.no_show": interviewNoShow,
  // Staged: the office finds it in its list.
  "offer.extended": nobody,
  "offer.released": offerReleased,
  "offer.accepted": offerAccepted,
  "offer.declined": offerDeclined,
  "offer.expired": offerExpired,
  "offer.closing_soon": offerClosingSoon,
  "offer.terminated": offerTerminated,
  "offer.withdrawn": offerWithdrawn,
  "offer.given_time": offerGivenTime,
  "offer.joining": offerJoining,
  "offer.reported": offerReported,
  "offer.refused": offerRefused,
  "policy.changed": policyChanged,
  "strikes.recorded": strikesRecorded,
  "strikes.revoked": strikesRevoked,
  "strike.appealed": strikeAppealed,
  "strike.upheld": strikeUpheld,
  "students.debarred": studentsDebarred,
  "override.granted": overrideGranted,
  "override.revoked": overrideRevoked,
  "profile_changes.decided": profileChangesDecided,
  "erasure.requested": erasureRequested,
  "erasure.refused": erasureRefused,
  "season.registered": seasonRegistered,
  "season.decided": seasonDecided,
  "season.left": seasonLeft,
  "applications.closed": applicationsClosedByOffice,
  "announcement.sent": announcementSent,
  "announcement.corrected": announcementCorrected,
  "domain.active": domainActive,
  "domain.failed": domainFailed,
};

const CONSUMER = "notify";

/**
 * Tells everybody concerned of one tenant's events, in one transaction: in-app notices, mails owed, and an inbox row an
 * event, so that an event that is delivered again has no effect.
 */
export async function tellOfEvents(ctx: Context, messages: readonly DomainEventMessage[]): Promise<void> {
  await writeAsSystem(ctx, async (writing) => {
    const fresh = await claim(ctx, writing, messages);
    for (const message of fresh) {
      const notify = NOTICES[message.event.type] as Notify<DomainEvent["type"]>;
      for (const notice of await notify(ctx, writing.tx, message.event))
        await deliver(ctx, writing, message.id, notice);
    }
    return ok(undefined);
  });
}

async function claim(
  ctx: Context,
  { tx }: Writing,
  messages: readonly DomainEventMessage[],
): Promise<DomainEventMessage[]> {
  const claimed = await tx
    .insert(inbox)
    .values(
      messages.map(({ id }) => ({ tenantId: ctx.tenant.id, consumer: CONSUMER, messageId: id, createdAt: ctx.now() })),
    )
    .onConflictDoNothing()
    .returning({ id: inbox.messageId });
  const mine = new Set(claimed.map((row) => row.id));
  return messages.filter((message) => mine.delete(message.id));
}

const CHUNK = 2_000;

async function deliver(ctx: Context, writing: Writing, eventId: string, notice: Notice): Promise<void> {
  for (let from = 0; from < notice.to.length; from += CHUNK) {
    const to = notice.to.slice(from, from + CHUNK);
    const { category, title, body, path } = notice;
    const row = { tenantId: ctx.tenant.id, eventId, category, title, body, path, createdAt: ctx.now() };
    await writing.tx
      .insert(notification)
      .values(to.map(({ membershipId }) => ({ ...row, id: ctx.newId(), membershipId })))
      .onConflictDoNothing();
    const muted = await mutedAmong(ctx, writing, notice, to);
    const action = { label: notice.action, url: `${ctx.portalUrl}${path}` };
    const content = notice.mail ?? { template: "notice" as const, data: { title, paragraphs: [body], action } };
    const mailed = to.filter(({ membershipId }) => !muted.has(membershipId));
    await oweEmails(
      ctx,
      writing,
      mailed.map(({ membershipId, email }) => ({ to: email, membershipId, eventId, content })),
    );
  }
}

async function mutedAmong(
  ctx: Context,
  { tx }: Writing,
  notice: Notice,
  to: Notice["to"],
): Promise<ReadonlySet<string>> {
  if (!isMutable(notice.category) || to.length === 0) return new Set();
  const rows = await tx
    .select({ membershipId: notificationPreference.membershipId })
    .from(notificationPreference)
    .where(
      and(
        eq(notificationPreference.tenantId, ctx.tenant.id),
        eq(notificationPreference.category, notice.category),
        eq(notificationPreference.email, false),
        inArray(
          notificationPreference.membershipId,
          to.map((recipient) => recipient.membershipId),
        ),
      ),
    );
  return new Set(rows.map((row) => row.membershipId));
}
