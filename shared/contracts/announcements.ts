import { z } from "zod";
import { AUDIENCE_APPLICATION_STATUSES, AUDIENCE_KINDS, AUDIENCE_OUTCOMES } from "../domain/announcement/audience.ts";
import { MAX_ANNOUNCEMENT_TEXT } from "../domain/announcement/markup.ts";
import { ANNOUNCEMENT_STATUSES } from "../domain/announcement/statuses.ts";
import { AttachmentView } from "./attachments.ts";
import { PlanHash } from "./bulk.ts";
import { EligibilityRule } from "./eligibility.ts";
import { listQuery, pageOf } from "./page.ts";
import { Instant, Note } from "./primitives.ts";
import { UploadTicket } from "./uploads.ts";

const ids = z.array(z.uuid()).max(200);

const Applicants = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("all") }),
  z.strictObject({
    by: z.literal("status"),
    statuses: z.array(z.enum(AUDIENCE_APPLICATION_STATUSES)).min(1, "Choose at least one."),
  }),
  z.strictObject({
    by: z.literal("outcome"),
    roundId: z.uuid(),
    outcomes: z.array(z.enum(AUDIENCE_OUTCOMES)).min(1, "Choose at least one."),
  }),
]);

/** Whom an announcement is for. An empty list stands for all. */
export const Audience = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("season"), cycleId: z.uuid() }),
  z.strictObject({
    kind: z.literal("students"),
    programIds: ids,
    branchIds: ids,
    graduatingYears: z.array(z.int().min(1990).max(2100)).max(20),
  }),
  z.strictObject({ kind: z.literal("rule"), cycleId: z.uuid(), rule: EligibilityRule }),
  z.strictObject({ kind: z.literal("drive"), driveId: z.uuid(), applicants: Applicants }),
  z.strictObject({ kind: z.literal("recruiters"), companyIds: ids }),
]);

export const PreviewAudience = z.strictObject({ audience: Audience });
export type PreviewAudience = z.infer<typeof PreviewAudience>;

/** Who is in an audience now. */
export const AudiencePreview = z.object({
  /** "Students of Placement 2027 with CGPA at least 7" */
  sentence: z.string(),
  total: z.int(),
  /** Of these, who has turned mails of announcements off: they find it in the portal. */
  withoutMail: z.int(),
  /** Students; empty for recruiters. */
  byBranch: z.array(z.object({ branch: z.string(), count: z.int() })),
  /** The first twenty, by name. */
  first: z.array(z.object({ id: z.uuid(), name: z.string(), email: z.string() })),
});
export type AudiencePreview = z.infer<typeof AudiencePreview>;

/** What sending would do now; `hash` stands for exactly this text and these people. */
export const SendingPreview = AudiencePreview.extend({ hash: PlanHash });
export type SendingPreview = z.infer<typeof SendingPreview>;

const title = z.string().trim().min(3, "A title has at least three letters.").max(150);
/** Markdown: bold, emphasis, lists and links are shown. */
const text = z.string().trim().min(1, "Write what you want to say.").max(MAX_ANNOUNCEMENT_TEXT);
const display = { pinned: z.boolean(), expiresAt: Instant.nullable() };

export const WriteAnnouncement = z.strictObject({ title, body: text, audience: Audience, ...display });
export type WriteAnnouncement = z.infer<typeof WriteAnnouncement>;

export const EditAnnouncement = WriteAnnouncement.extend({ revision: z.int().min(1) });
export type EditAnnouncement = z.infer<typeof EditAnnouncement>;

export const ScheduleAnnouncement = z.strictObject({ sendAt: Instant });
export type ScheduleAnnouncement = z.infer<typeof ScheduleAnnouncement>;

export const SendAnnouncement = z.strictObject({ hash: PlanHash });
export type SendAnnouncement = z.infer<typeof SendAnnouncement>;

/** A corrected text, and what was wrong; `mailAgain` tells everybody again. */
export const CorrectAnnouncement = z.strictObject({
  title,
  body: text,
  note: Note.max(300),
  mailAgain: z.boolean(),
  revision: z.int().min(1),
});
export type CorrectAnnouncement = z.infer<typeof CorrectAnnouncement>;

export const DisplayAnnouncement = z.strictObject(display);
export type DisplayAnnouncement = z.infer<typeof DisplayAnnouncement>;

export const WithdrawAnnouncement = z.strictObject({ reason: Note.max(300) });
export type WithdrawAnnouncement = z.infer<typeof WithdrawAnnouncement>;

/** An announcement as the office lists it. */
export const AnnouncementRow = z.object({
  id: z.uuid(),
  title: z.string(),
  status: z.enum(ANNOUNCEMENT_STATUSES),
  audienceKind: z.enum(AUDIENCE_KINDS),
  pinned: z.boolean(),
  expiresAt: z.iso.datetime().nullable(),
  sendAt: z.iso.datetime().nullable(),
  sentAt: z.iso.datetime().nullable(),
  /** How many got it, and how many of them have opened it. */
  recipients: z.int(),
  readers: z.int(),
  author: z.string(),
  createdAt: z.iso.datetime(),
});
export type AnnouncementRow = z.infer<typeof AnnouncementRow>;

const correction = z.object({ note: z.string(), at: z.iso.datetime() }).nullable();
const withdrawal = z.object({ reason: z.string(), at: z.iso.datetime() }).nullable();

/** An announcement as the office works on it. */
export const AnnouncementView = AnnouncementRow.extend({
  body: z.string(),
  audience: Audience,
  revision: z.int(),
  correction,
  withdrawal,
  attachment: AttachmentView.nullable(),
  /** Who has opened it, by branch; recruiters under null. */
  receipts: z.array(z.object({ branch: z.string().nullable(), recipients: z.int(), readers: z.int() })),
});
export type AnnouncementView = z.infer<typeof AnnouncementView>;

export const ListAnnouncements = listQuery(["createdAt"]).extend({
  status: z.enum(ANNOUNCEMENT_STATUSES).optional(),
  sort: z.enum(["-createdAt", "createdAt"]).default("-createdAt"),
});
export type ListAnnouncements = z.infer<typeof ListAnnouncements>;
export const AnnouncementPage = pageOf(AnnouncementRow);
export type AnnouncementPage = z.infer<typeof AnnouncementPage>;

export const AnnouncementUpload = z.object({ attachment: AttachmentView, upload: UploadTicket });
export type AnnouncementUpload = z.infer<typeof AnnouncementUpload>;

/** An announcement as whoever got it reads it. */
export const MyAnnouncement = z.object({
  id: z.uuid(),
  title: z.string(),
  /** Markdown; empty once it is withdrawn. */
  body: z.string(),
  author: z.string(),
  pinned: z.boolean(),
  sentAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  correction,
  withdrawal,
  attachment: AttachmentView.nullable(),
  /** Not opened, or not since it was corrected. */
  isNew: z.boolean(),
});
export type MyAnnouncement = z.infer<typeof MyAnnouncement>;

/** Newest first; those that are withdrawn or have expired are left out. */
export const ListMyAnnouncements = listQuery(["sentAt"]).extend({
  sort: z.enum(["-sentAt"]).default("-sentAt"),
  pinned: z.stringbool().optional(),
});
export type ListMyAnnouncements = z.infer<typeof ListMyAnnouncements>;
export const MyAnnouncementPage = pageOf(MyAnnouncement).extend({ unread: z.int() });
export type MyAnnouncementPage = z.infer<typeof MyAnnouncementPage>;
