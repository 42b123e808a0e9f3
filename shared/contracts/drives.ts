import { z } from "zod";
import { DRIVE_COMMANDS, DRIVE_MODES, DRIVE_OUTCOMES, DRIVE_STATUSES, WORK_MODES } from "../domain/drive/statuses.ts";
import { DRIVE_WAITS } from "../domain/drive/waits.ts";
import { BOARD_KEYS } from "../domain/drive/board.ts";
import { APPLICATION_STATUSES } from "../domain/application/statuses.ts";
import { ROUND_KINDS, ROUND_STATUSES } from "../domain/round/statuses.ts";
import { Compensation, PayView } from "./compensation.ts";
import { CounterfactualView, EligibilityRule, FailureView, VerdictView } from "./eligibility.ts";
import { ToldChange } from "./drive-changes.ts";
import { listQuery, pageOf } from "./page.ts";
import { CalendarDate, HttpUrl, Instant, Note } from "./primitives.ts";

const RoundDraft = z.strictObject({
  /** Of a round that stands already. */
  id: z.uuid().optional(),
  name: z.string().trim().min(2).max(80),
  kind: z.enum(ROUND_KINDS),
});

export const driveFields = {
  title: z.string().trim().min(3, "A title has at least three letters.").max(120),
  description: z.string().trim().min(20, "Say in a sentence or two what the work is.").max(20_000),
  outcome: z.enum(DRIVE_OUTCOMES),
  mode: z.enum(DRIVE_MODES),
  venue: z.string().trim().min(1).max(200).nullable().default(null),
  meetingUrl: HttpUrl.nullable().default(null),
  workMode: z.enum(WORK_MODES).nullable().default(null),
  tags: z.array(z.string().trim().toLowerCase().min(1).max(30)).max(10).default([]),
  skills: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
  joiningOn: CalendarDate.nullable().default(null),
  openings: z.int().min(1).max(10_000).nullable().default(null),
  locations: z.array(z.string().trim().min(1).max(80)).max(20).default([]),
  compensation: Compensation,
  eligibility: EligibilityRule,
  rounds: z.array(RoundDraft).min(1, "A drive has at least one round.").max(12),
  applicationsCloseAt: Instant,
  /** Until when applications may be withdrawn; null: as long as they may be sent. */
  withdrawalsCloseAt: Instant.nullable().default(null),
};

/** A new draft. The office names the company; a recruiter's is their own. */
export const CreateDrive = z.strictObject({ cycleId: z.uuid(), companyId: z.uuid().optional(), ...driveFields });
export type CreateDrive = z.infer<typeof CreateDrive>;

/** The whole draft again, made on `revision`; refused when somebody else has changed it since. */
export const UpdateDrive = z.strictObject({ revision: z.int().min(1), ...driveFields });
export type UpdateDrive = z.infer<typeof UpdateDrive>;

export const RequestChanges = z.strictObject({ note: Note });
export const CancelDrive = z.strictObject({ reason: Note });

/** Opens closed applications again, with a later deadline. */
export const ReopenApplications = z.strictObject({ applicationsCloseAt: Instant, reason: Note });
export type ReopenApplications = z.infer<typeof ReopenApplications>;

const CompanyRef = z.object({ id: z.uuid(), name: z.string() });

export const DriveRow = z.object({
  id: z.uuid(),
  cycleId: z.uuid(),
  title: z.string(),
  company: CompanyRef,
  status: z.enum(DRIVE_STATUSES),
  outcome: z.enum(DRIVE_OUTCOMES),
  pay: PayView,
  applicationsCloseAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  applications: z.int(),
  offers: z.int(),
  /** Those that the office has not released to their students. */
  stagedOffers: z.int(),
  /** Commands that this caller may give from here; `declare_results` is given by releasing the results. */
  possible: z.array(z.enum(DRIVE_COMMANDS)),
});
export type DriveRow = z.infer<typeof DriveRow>;

export const RoundView = z.object({
  id: z.uuid(),
  position: z.int(),
  name: z.string(),
  kind: z.enum(ROUND_KINDS),
  status: z.enum(ROUND_STATUSES),
  releasedAt: z.iso.datetime().nullable(),
});
export type RoundView = z.infer<typeof RoundView>;

export const DriveView = DriveRow.extend({
  description: z.string(),
  mode: z.enum(DRIVE_MODES),
  venue: z.string().nullable(),
  meetingUrl: z.string().nullable(),
  workMode: z.enum(WORK_MODES).nullable(),
  tags: z.array(z.string()),
  skills: z.array(z.string()),
  joiningOn: z.iso.date().nullable(),
  withdrawalsCloseAt: z.iso.datetime().nullable(),
  openings: z.int().nullable(),
  locations: z.array(z.string()),
  compensation: Compensation,
  eligibility: EligibilityRule,
  /** The rule as a sentence. */
  eligibilitySentence: z.string(),
  rounds: z.array(RoundView),
  changeRequest: z.string().nullable(),
  revision: z.int(),
  /** The latest version that students were shown; 0 before it is published. */
  version: z.int(),
  /** Whether this caller may change the draft now. */
  editable: z.boolean(),
  /** How this caller changes what students see already. */
  revisable: z.enum(["revise", "propose"]).nullable(),
});
export type DriveView = z.infer<typeof DriveView>;

export const ListDrives = listQuery(["closesAt", "createdAt", "title"]).extend({
  status: z.enum(DRIVE_STATUSES).optional(),
  waitsFor: z.enum(DRIVE_WAITS).optional(),
  cycleId: z.uuid().optional(),
  companyId: z.uuid().optional(),
});
export type ListDrives = z.infer<typeof ListDrives>;
export const DrivePage = pageOf(DriveRow);
export type DrivePage = z.infer<typeof DrivePage>;

export const ReadDriveBoard = z.strictObject({ cycleId: z.uuid().optional() });
export type ReadDriveBoard = z.infer<typeof ReadDriveBoard>;

/** Drives by where they stand; a column's `count` may be more than the drives that it lists. */
export const DriveBoard = z.object({
  columns: z.array(z.object({ key: z.enum(BOARD_KEYS), count: z.int(), drives: z.array(DriveRow) })),
});
export type DriveBoard = z.infer<typeof DriveBoard>;

export const DuplicateDrive = z.strictObject({ cycleId: z.uuid() });

/** Most used first. */
export const DriveTags = z.object({ items: z.array(z.string()) });
export type DriveTags = z.infer<typeof DriveTags>;

const ApplicationRef = z.object({ id: z.uuid(), status: z.enum(APPLICATION_STATUSES) });

/** A drive as one student sees it. */
export const MyDriveRow = z.object({
  id: z.uuid(),
  title: z.string(),
  company: CompanyRef,
  status: z.enum(DRIVE_STATUSES),
  outcome: z.enum(DRIVE_OUTCOMES),
  locations: z.array(z.string()),
  pay: PayView,
  applicationsCloseAt: z.iso.datetime(),
  verdict: VerdictView,
  /** Whether the drive takes an application now; a late one too, by an exception of the office. */
  acceptsApplications: z.boolean(),
  application: ApplicationRef.nullable(),
  /** Whether the student could apply now, all told. */
  canApply: z.boolean(),
});
export type MyDriveRow = z.infer<typeof MyDriveRow>;

/**
 * `open`: applications are open. `eligible`: open, and the student could apply by rule and policy. `ineligible`: open,
 * not applied to, and rule or policy stand in the way. `opensWith` names a change of `GET /api/my/opportunities`: the
 * drives that it alone would open, whatever `show` says.
 */
export const ListMyDrives = listQuery(["closesAt"]).extend({
  show: z.enum(["all", "open", "eligible", "ineligible", "applied"]).default("all"),
  opensWith: z.string().min(1).max(80).optional(),
});
export type ListMyDrives = z.infer<typeof ListMyDrives>;
export const MyDrivePage = pageOf(MyDriveRow);
export type MyDrivePage = z.infer<typeof MyDrivePage>;

export const MyDriveView = MyDriveRow.extend({
  description: z.string(),
  about: z.object({ industry: z.string().nullable(), website: z.string().nullable(), text: z.string().nullable() }),
  mode: z.enum(DRIVE_MODES),
  venue: z.string().nullable(),
  meetingUrl: z.string().nullable(),
  workMode: z.enum(WORK_MODES).nullable(),
  skills: z.array(z.string()),
  joiningOn: z.iso.date().nullable(),
  /** Until when an application can be taken back. */
  withdrawalsCloseAt: z.iso.datetime(),
  openings: z.int().nullable(),
  compensation: Compensation,
  eligibilitySentence: z.string(),
  /** Every clause that the student does not meet, for a page to lay out; `verdict.reasons` has them as sentences. */
  failures: z.array(FailureView),
  /** What would open the drive to the student, by its rule. */
  opening: CounterfactualView,
  rounds: z.array(z.object({ position: z.int(), name: z.string(), kind: z.enum(ROUND_KINDS) })),
  /** Since it was published, the newest first. */
  changes: z.array(ToldChange),
});
export type MyDriveView = z.infer<typeof MyDriveView>;
