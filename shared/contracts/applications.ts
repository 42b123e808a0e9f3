import { z } from "zod";
import { APPLICATION_STATUSES } from "../domain/application/statuses.ts";
import { CATEGORIES, GENDERS } from "../domain/enrollment/attributes.ts";
import { OFFER_STATUSES } from "../domain/offer/statuses.ts";
import { ROUND_MARKS } from "../domain/round/marks.ts";
import { ATTENDANCES, ROUND_KINDS, ROUND_OUTCOMES, ROUND_STATUSES } from "../domain/round/statuses.ts";
import { PlanHash } from "./bulk.ts";
import { PayView } from "./compensation.ts";
import { listQuery, pageOf } from "./page.ts";
import { Note } from "./primitives.ts";
import { ProfileFields } from "./profile-fields.ts";

export const Apply = z.strictObject({ driveId: z.uuid(), resumeId: z.uuid() });
export type Apply = z.infer<typeof Apply>;

/**
 * Where an application stands on the board: in round N (one beyond the last: through all of them), waiting, with an
 * offer, placed, out, or gone by its own or the policy's doing.
 */
export const Stage = z.string().regex(/^(round_\d{1,2}|waitlist|offer|accepted|out|left)$/, "This is no stage.");

/** An application as the office and the company list it. */
export const ApplicationRow = z.object({
  id: z.uuid(),
  rollNo: z.string(),
  name: z.string(),
  branch: z.string(),
  /** Null is unknown. */
  cgpa: z.number().nullable(),
  status: z.enum(APPLICATION_STATUSES),
  /** The last round that has a result for it; staged results included. */
  round: z
    .object({
      id: z.uuid(),
      name: z.string(),
      position: z.int(),
      outcome: z.enum(ROUND_OUTCOMES),
      attendance: z.enum(ATTENDANCES),
      released: z.boolean(),
      /** Place on the waiting list, from 1. */
      rank: z.int().nullable(),
      score: z.number().nullable(),
      remark: z.string().nullable(),
    })
    .nullable(),
  /** Column of the board that it stands in. */
  stage: Stage,
  resumeId: z.uuid(),
  appliedAt: z.iso.datetime(),
});
export type ApplicationRow = z.infer<typeof ApplicationRow>;

const filters = {
  status: z.enum(APPLICATION_STATUSES).optional(),
  /** Outcome of the last round that has a result for the application. */
  outcome: z.enum(ROUND_OUTCOMES).optional(),
  stage: Stage.optional(),
};

export const ListApplications = listQuery(["appliedAt", "rollNo", "name", "cgpa"]).extend(filters);
export type ListApplications = z.infer<typeof ListApplications>;
export const ApplicationPage = pageOf(ApplicationRow);
export type ApplicationPage = z.infer<typeof ApplicationPage>;

/** What a list of applications is narrowed to. */
export const ApplicationFilters = z.object({ ...filters, q: z.string().trim().max(100).optional() });
export type ApplicationFilters = z.infer<typeof ApplicationFilters>;

/** How many applications stand where; under the list's filters. */
export const Pipeline = z.object({
  total: z.int(),
  stages: z.array(
    z.object({
      stage: Stage,
      label: z.string(),
      count: z.int(),
      /** For a round's column. */
      round: z.object({ id: z.uuid(), position: z.int(), status: z.enum(ROUND_STATUSES) }).nullable(),
    }),
  ),
});
export type Pipeline = z.infer<typeof Pipeline>;

/** Marks of a round's results, and commands on applications themselves. */
export const BULK_COMMANDS = [...ROUND_MARKS, "promote", "reject", "reinstate", "withdraw"] as const;
export type BulkCommand = (typeof BULK_COMMANDS)[number];

/** Those named, or everybody whom the filters find. */
const Selection = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1, "Choose somebody first.").max(20_000) }),
  z.strictObject({ matching: z.strictObject(ApplicationFilters.shape) }),
]);
export type Selection = z.infer<typeof Selection>;

export const PreviewBulkApplications = z.strictObject({
  command: z.enum(BULK_COMMANDS),
  /** The round that is marked or whose waiting list is promoted from. */
  roundId: z.uuid().optional(),
  selection: Selection,
});
export type PreviewBulkApplications = z.infer<typeof PreviewBulkApplications>;

export const BulkApplications = PreviewBulkApplications.extend({
  hash: PlanHash,
  /** Needed for reject, reinstate and withdraw: the students read it. */
  reason: Note.optional(),
});
export type BulkApplications = z.infer<typeof BulkApplications>;

/** A round and one of its candidates. */
export const ResultParams = z.strictObject({ id: z.uuid(), applicationId: z.uuid() });

/** One result changed where it stands; refused when it is not what the caller saw. */
export const MarkResult = z.strictObject({
  mark: z.enum(ROUND_MARKS),
  seen: z.object({ outcome: z.enum(ROUND_OUTCOMES), attendance: z.enum(ATTENDANCES) }),
});
export type MarkResult = z.infer<typeof MarkResult>;

/** For those who decide; the student is not shown them. Null clears. Refused when they are not what the caller saw. */
export const AnnotateResult = z.strictObject({
  score: z.number().min(-1_000_000).max(1_000_000).nullable(),
  remark: z.string().trim().max(1_000).nullable(),
  seen: z.object({ score: z.number().nullable(), remark: z.string().nullable() }),
});
export type AnnotateResult = z.infer<typeof AnnotateResult>;

const figure = z.number().nullable();

/** The student as they applied. Null is unknown. */
const FactsView = z.object({
  program: z.string(),
  branches: z.array(z.string()),
  graduatingYear: z.int(),
  cgpa: figure,
  activeBacklogs: figure,
  totalBacklogs: figure,
  tenthPct: figure,
  twelfthPct: figure,
  diplomaPct: figure,
  gapYears: figure,
  skills: z.array(z.string()),
  /** Absent for recruiters, as is `category`. */
  gender: z.enum(GENDERS).nullable().optional(),
  category: z.enum(CATEGORIES).nullable().optional(),
});

/** One application, whole, for the office and the company. Staged results and offers are in it. */
export const ApplicationView = ApplicationRow.extend({
  drive: z.object({ id: z.uuid(), title: z.string(), company: z.string() }),
  email: z.string(),
  facts: FactsView,
  profile: ProfileFields.nullable(),
  resume: z.object({ id: z.uuid(), label: z.string(), fileName: z.string() }),
  rounds: z.array(
    z.object({
      id: z.uuid(),
      position: z.int(),
      name: z.string(),
      kind: z.enum(ROUND_KINDS),
      status: z.enum(ROUND_STATUSES),
      /** Null without a result. */
      outcome: z.enum(ROUND_OUTCOMES).nullable(),
      attendance: z.enum(ATTENDANCES).nullable(),
      score: z.number().nullable(),
      remark: z.string().nullable(),
    }),
  ),
  offer: z
    .object({
      id: z.uuid(),
      status: z.enum(OFFER_STATUSES),
      pay: PayView,
      releasedAt: z.iso.datetime().nullable(),
      respondBy: z.iso.datetime().nullable(),
    })
    .nullable(),
});
export type ApplicationView = z.infer<typeof ApplicationView>;

export const ResumeUrl = z.object({ url: z.url() });
export type ResumeUrl = z.infer<typeof ResumeUrl>;

export const ChangeResume = z.strictObject({ resumeId: z.uuid() });
export type ChangeResume = z.infer<typeof ChangeResume>;

/** A student's own application. Nothing staged is in it. */
export const MyApplicationRow = z.object({
  id: z.uuid(),
  drive: z.object({ id: z.uuid(), title: z.string(), company: z.string(), pay: PayView }),
  status: z.enum(APPLICATION_STATUSES),
  appliedAt: z.iso.datetime(),
  possible: z.array(z.enum(["change_resume", "withdraw"])),
});
export type MyApplicationRow = z.infer<typeof MyApplicationRow>;

/** Newest first unless asked otherwise; `q` finds titles and companies. */
export const ListMyApplications = listQuery(["appliedAt"]).extend({
  sort: z.enum(["appliedAt", "-appliedAt"]).default("-appliedAt"),
});
export type ListMyApplications = z.infer<typeof ListMyApplications>;
export const MyApplicationPage = pageOf(MyApplicationRow);
export type MyApplicationPage = z.infer<typeof MyApplicationPage>;

export const MyApplicationView = MyApplicationRow.extend({
  resume: z.object({ id: z.uuid(), label: z.string(), fileName: z.string() }),
  timeline: z.array(z.object({ at: z.iso.datetime(), title: z.string(), detail: z.string().nullable() })),
});
export type MyApplicationView = z.infer<typeof MyApplicationView>;
