import { z } from "zod";
import { INTERVIEW_STATUSES } from "../domain/interview/statuses.ts";
import { listQuery, pageOf } from "./page.ts";
import { CalendarDate, EmailAddress, HttpUrl, Instant, Note, PersonName } from "./primitives.ts";

const Window = z
  .strictObject({ from: Instant, to: Instant })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), { path: ["to"], error: "It ends before it starts." });

/** A panelist. The address keeps them from two places at once, and tells them if they are a member. */
const PanelMemberInput = z.strictObject({ name: PersonName, email: EmailAddress.nullable().default(null) });

export const SavePanel = z
  .strictObject({
    name: z.string().trim().min(1, "A panel needs a name.").max(60),
    room: z.string().trim().min(1).max(60).nullable(),
    videoLink: HttpUrl.nullable(),
    durationMinutes: z.int().min(5).max(240),
    /** Between two interviews of the panel. */
    bufferMinutes: z.int().min(0).max(60),
    windows: z.array(Window).min(1, "Say when the panel sits.").max(20),
    members: z.array(PanelMemberInput).min(1, "Name at least one panelist.").max(10),
  })
  .refine(({ room, videoLink }) => room !== null || videoLink !== null, {
    path: ["room"],
    error: "Give a room or a video link.",
  });
export type SavePanel = z.infer<typeof SavePanel>;

export const PanelView = z.object({
  id: z.uuid(),
  roundId: z.uuid(),
  name: z.string(),
  room: z.string().nullable(),
  videoLink: z.string().nullable(),
  durationMinutes: z.int(),
  bufferMinutes: z.int(),
  windows: z.array(z.object({ from: z.iso.datetime(), to: z.iso.datetime() })),
  members: z.array(z.object({ name: z.string(), email: z.string().nullable(), membershipId: z.uuid().nullable() })),
});
export type PanelView = z.infer<typeof PanelView>;
export const PanelList = z.object({ items: z.array(PanelView) });
export type PanelList = z.infer<typeof PanelList>;

const studentGapMinutes = z.int().min(0).max(240).default(15);
const Hash = z.string().length(64);

/** Candidates of the round without an interview, placed on its panels. */
export const PlanInterviews = z.strictObject({ studentGapMinutes });
export type PlanInterviews = z.infer<typeof PlanInterviews>;
/** The plan that was looked at, by its hash: refused when it would come out differently now. */
export const CommitPlan = PlanInterviews.extend({ hash: Hash });
export type CommitPlan = z.infer<typeof CommitPlan>;

const Student = z.object({ applicationId: z.uuid(), rollNo: z.string(), name: z.string() });
const Place = z.object({ panelId: z.uuid(), panel: z.string(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() });

export const InterviewPlanView = z.object({
  hash: Hash,
  placements: z.array(Student.extend({ to: Place })),
  /** Whom no time was found for, and why. */
  unplaced: z.array(Student.extend({ reason: z.string() })),
});
export type InterviewPlanView = z.infer<typeof InterviewPlanView>;

/** What went otherwise than planned. */
export const ScheduleChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("overrun"), interviewId: z.uuid(), minutes: z.int().min(1).max(480) }),
  z.strictObject({ kind: z.literal("panel_away"), panelId: z.uuid(), from: Instant, until: Instant }),
  z.strictObject({ kind: z.literal("student_late"), interviewId: z.uuid(), until: Instant }),
]);
export type ScheduleChange = z.infer<typeof ScheduleChange>;

export const ReplanInterviews = z.strictObject({ change: ScheduleChange, studentGapMinutes });
export type ReplanInterviews = z.infer<typeof ReplanInterviews>;
export const CommitReplan = ReplanInterviews.extend({ hash: Hash });
export type CommitReplan = z.infer<typeof CommitReplan>;

export const ReplanView = z.object({
  hash: Hash,
  moves: z.array(Student.extend({ interviewId: z.uuid(), from: Place, to: Place })),
  /** They lose their time; committing cancels them, and the next plan places them anew. */
  unplaced: z.array(Student.extend({ interviewId: z.uuid(), from: Place, reason: z.string() })),
  /** Interviews that stay as they are. */
  kept: z.int(),
});
export type ReplanView = z.infer<typeof ReplanView>;

/** How many interviews came of it. */
export const ScheduledInterviews = z.object({ scheduled: z.int() });
export type ScheduledInterviews = z.infer<typeof ScheduledInterviews>;
export const ReplannedInterviews = z.object({ moved: z.int(), cancelled: z.int() });
export type ReplannedInterviews = z.infer<typeof ReplannedInterviews>;

export const MoveInterview = z.strictObject({ panelId: z.uuid(), startsAt: Instant });
export type MoveInterview = z.infer<typeof MoveInterview>;
export const AddInterview = MoveInterview.extend({ applicationId: z.uuid() });
export type AddInterview = z.infer<typeof AddInterview>;
export const CancelInterview = z.strictObject({ reason: Note });
export type CancelInterview = z.infer<typeof CancelInterview>;
export const CompleteInterview = z.strictObject({
  /** 0 to 100 */
  score: z.int().min(0).max(100).nullable().default(null),
  feedback: z.string().trim().max(4_000).nullable().default(null),
});
export type CompleteInterview = z.infer<typeof CompleteInterview>;

/** Staff give these; a student is checked in by the code on show, too. */
export const INTERVIEW_ACTIONS = ["move", "check_in", "start", "complete", "mark_no_show", "cancel"] as const;

export const InterviewRow = Student.extend({
  id: z.uuid(),
  branch: z.string(),
  drive: z.object({ id: z.uuid(), title: z.string(), company: z.string() }),
  round: z.object({ id: z.uuid(), name: z.string() }),
  panel: z.object({ id: z.uuid(), name: z.string() }),
  status: z.enum(INTERVIEW_STATUSES),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  room: z.string().nullable(),
  videoLink: z.string().nullable(),
  checkedInAt: z.iso.datetime().nullable(),
  score: z.int().nullable(),
  feedback: z.string().nullable(),
  /** What the reader may do with it now. */
  possible: z.array(z.enum(INTERVIEW_ACTIONS)),
});
export type InterviewRow = z.infer<typeof InterviewRow>;

/** `mine` are those before the panels that the reader sits on. */
const show = z.enum(["all", "mine"]).default("all");

export const ListInterviews = listQuery(["startsAt"]).extend({
  /** A day of the college. */
  date: CalendarDate.optional(),
  show,
  driveId: z.uuid().optional(),
  roundId: z.uuid().optional(),
  panelId: z.uuid().optional(),
  status: z.enum(INTERVIEW_STATUSES).optional(),
});
export type ListInterviews = z.infer<typeof ListInterviews>;
export const InterviewPage = pageOf(InterviewRow);
export type InterviewPage = z.infer<typeof InterviewPage>;

export const ViewInterviewDay = z.object({ date: CalendarDate, show });
export type ViewInterviewDay = z.infer<typeof ViewInterviewDay>;
/** What a day of the college holds, for whoever looks over its interviews. */
export const InterviewDayView = z.object({
  counts: z.array(z.object({ status: z.enum(INTERVIEW_STATUSES), count: z.int() })),
  drives: z.array(z.object({ id: z.uuid(), title: z.string(), company: z.string() })),
  panels: z.array(z.object({ id: z.uuid(), name: z.string(), company: z.string(), driveId: z.uuid() })),
  /** How many of these are before a panel that the reader sits on. */
  mine: z.int(),
  /** The next day with interviews, `YYYY-MM-DD`. */
  nextDate: z.iso.date().nullable(),
});
export type InterviewDayView = z.infer<typeof InterviewDayView>;

/** An interview as its student sees it. */
export const MyInterviewView = z.object({
  id: z.uuid(),
  drive: z.object({ id: z.uuid(), title: z.string(), company: z.string() }),
  round: z.string(),
  panel: z.string(),
  status: z.enum(INTERVIEW_STATUSES),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  room: z.string().nullable(),
  videoLink: z.string().nullable(),
  checkedInAt: z.iso.datetime().nullable(),
  cancelReason: z.string().nullable(),
});
export type MyInterviewView = z.infer<typeof MyInterviewView>;
export const MyInterviewList = z.object({ items: z.array(MyInterviewView) });
export type MyInterviewList = z.infer<typeof MyInterviewList>;

/** What the venue shows as a QR code; another takes its place before it expires. */
export const CheckInCode = z.object({
  url: z.string(),
  /** The same to type, for whose camera fails. */
  digits: z.string().length(8),
  expiresAt: z.iso.datetime(),
});
export type CheckInCode = z.infer<typeof CheckInCode>;
/** What was scanned, or the eight digits. */
export const CheckIn = z.strictObject({ code: z.string().min(1).max(400) });
export type CheckIn = z.infer<typeof CheckIn>;

/** `url` is told once, when it is made; only its hash is kept. */
export const CalendarFeedView = z.object({ madeAt: z.iso.datetime().nullable(), url: z.string().nullable() });
export type CalendarFeedView = z.infer<typeof CalendarFeedView>;
export const CalendarToken = z.strictObject({ token: z.string().min(1).max(100) });
export type CalendarToken = z.infer<typeof CalendarToken>;
