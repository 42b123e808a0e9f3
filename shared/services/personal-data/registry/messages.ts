import { sql } from "drizzle-orm";
import { announcementRecipient } from "#shared/db/schema/announcement.ts";
import { session } from "#shared/db/schema/identity.ts";
import { calendarFeed } from "#shared/db/schema/interview.ts";
import { invitation } from "#shared/db/schema/membership.ts";
import { idempotencyKey, outbox } from "#shared/db/schema/messaging.ts";
import { emailDelivery, notification, notificationPreference } from "#shared/db/schema/notification.ts";
import { savedView } from "#shared/db/schema/saved-view.ts";
import { FIGURE, NOBODY, OTHERS, ofStudents, read, WITH_ROW, withheld } from "../fate.ts";
import { byMembership, byUser, nameOf } from "../subject.ts";

const SECRET = "Opens something that is yours; a copy of it would be a risk.";

/** What the student was told, and how they come in. */
export const MESSAGES = [
  ofStudents(notification, {
    section: "notices",
    whose: byMembership(notification.membershipId),
    rows: "deleted",
    why: "Notices in the inbox. In notices of others the name is taken off.",
    columns: {
      tenantId: NOBODY,
      id: NOBODY,
      membershipId: NOBODY,
      eventId: NOBODY,
      category: WITH_ROW,
      title: WITH_ROW,
      body: WITH_ROW,
      path: WITH_ROW,
      readAt: WITH_ROW,
      createdAt: WITH_ROW,
    },
  }),
  ofStudents(notificationPreference, {
    section: "notification preferences",
    whose: byMembership(notificationPreference.membershipId),
    rows: "deleted",
    why: "Which mails were wanted.",
    columns: { tenantId: NOBODY, membershipId: NOBODY, category: WITH_ROW, email: WITH_ROW },
  }),
  ofStudents(emailDelivery, {
    section: "mails",
    whose: ({ membershipId, email }) => sql`(email_delivery.membership_id = ${membershipId}
      or email_delivery.to_address in (${email}, lower(${email})))`,
    rows: "deleted",
    why: "Which mails were sent, and to which address.",
    columns: {
      tenantId: NOBODY,
      id: NOBODY,
      eventId: NOBODY,
      membershipId: NOBODY,
      toAddress: WITH_ROW,
      template: WITH_ROW,
      status: WITH_ROW,
      providerId: NOBODY,
      failure: WITH_ROW,
      finishedAt: WITH_ROW,
      createdAt: WITH_ROW,
    },
  }),
  ofStudents(outbox, {
    section: "mails on their way",
    whose: ({ email }) => sql`(outbox.queue = 'deliveries' and outbox.body->>'to' in (${email}, lower(${email})))`,
    isCounted: false,
    rows: "deleted",
    why: "Texts of mails, those that are not sent yet included.",
    columns: {
      tenantId: NOBODY,
      id: NOBODY,
      queue: NOBODY,
      body: withheld("A copy of mails that you have received; some hold links to sign in."),
      sendAfter: NOBODY,
      attempts: NOBODY,
      sentAt: WITH_ROW,
      createdAt: WITH_ROW,
    },
  }),
  ofStudents(announcementRecipient, {
    section: "announcements",
    whose: byMembership(announcementRecipient.membershipId),
    rows: "kept",
    why: "How many of a branch got and read an announcement stays countable.",
    columns: {
      tenantId: NOBODY,
      announcementId: read("announcement", nameOf("announcement", announcementRecipient.announcementId)),
      membershipId: NOBODY,
      branchId: NOBODY,
      batch: NOBODY,
      readAt: FIGURE,
    },
  }),
  ofStudents(savedView, {
    section: "saved views",
    whose: byMembership(savedView.membershipId),
    rows: "deleted",
    why: "Lists as the student likes to see them.",
    columns: {
      tenantId: NOBODY,
      id: NOBODY,
      membershipId: NOBODY,
      page: WITH_ROW,
      name: WITH_ROW,
      query: WITH_ROW,
      createdAt: WITH_ROW,
    },
  }),
  ofStudents(calendarFeed, {
    section: "calendar feeds",
    whose: byMembership(calendarFeed.membershipId),
    rows: "deleted",
    why: "The secret calendar address, which stops working.",
    columns: {
      tenantId: NOBODY,
      id: NOBODY,
      membershipId: NOBODY,
      tokenHash: withheld(SECRET),
      createdAt: WITH_ROW,
    },
  }),
  ofStudents(invitation, {
    section: "invitations",
    whose: byMembership(invitation.membershipId),
    rows: "deleted",
    why: "Invitations to sign in.",
    columns: {
      tenantId: NOBODY,
      id: NOBODY,
      membershipId: NOBODY,
      tokenHash: withheld(SECRET),
      invitedBy: OTHERS,
      expiresAt: WITH_ROW,
      acceptedAt: WITH_ROW,
      createdAt: WITH_ROW,
    },
  }),
  ofStudents(idempotencyKey, {
    section: "repeated requests",
    whose: byMembership(idempotencyKey.membershipId),
    rows: "deleted",
    why: "Answers that were kept in case a request was repeated.",
    columns: {
      tenantId: NOBODY,
      membershipId: NOBODY,
      key: NOBODY,
      requestHash: NOBODY,
      response: withheld("A copy of what the other sections say."),
      createdAt: NOBODY,
    },
  }),
  ofStudents(session, {
    section: "sessions",
    whose: byUser(session.userId),
    rows: "deleted",
    why: "Every device is signed out.",
    columns: {
      id: NOBODY,
      tenantId: NOBODY,
      userId: NOBODY,
      token: withheld(SECRET),
      expiresAt: WITH_ROW,
      ipAddress: WITH_ROW,
      userAgent: WITH_ROW,
      createdAt: WITH_ROW,
      updatedAt: WITH_ROW,
    },
  }),
] as const;
