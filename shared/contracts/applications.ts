import { z } from "zod";
import { APPLICATION_STATUSES } from "../domain/application/statuses.ts";
import { CATEGORIES, GENDERS } from "../domain/enrollment/attributes.ts";
import { OFFER_STATUSES } from "../domain/offer/statuses.ts";
import { ATTENDANCES, ROUND_KINDS, ROUND_OUTCOMES, ROUND_STATUSES } from "../domain/round/statuses.ts";
import { PayView } from "./compensation.ts";
import { listQuery, pageOf } from "./page.ts";
import { ProfileFields } from "./profile-fields.ts";

export const Apply = z.strictObject({ driveId: z.uuid(), resumeId: z.uuid() });
export type Apply = z.infer<typeof Apply>;

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
    })
    .nullable(),
  resumeId: z.uuid(),
  appliedAt: z.iso.datetime(),
});
export type ApplicationRow = z.infer<typeof ApplicationRow>;

export const ListApplications = listQuery(["appliedAt", "rollNo"]).extend({
  status: z.enum(APPLICATION_STATUSES).optional(),
  /** Outcome of the last round that has a result for the application. */
  outcome: z.enum(ROUND_OUTCOMES).optional(),
});
export type ListApplications = z.infer<typeof ListApplications>;
export const ApplicationPage = pageOf(ApplicationRow);
export type ApplicationPage = z.infer<typeof ApplicationPage>;

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

/** A student's own application. Nothing staged is in it. */
export const MyApplicationRow = z.object({
  id: z.uuid(),
  drive: z.object({ id: z.uuid(), title: z.string(), company: z.string(), pay: PayView }),
  status: z.enum(APPLICATION_STATUSES),
  appliedAt: z.iso.datetime(),
  possible: z.array(z.enum(["withdraw"])),
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
