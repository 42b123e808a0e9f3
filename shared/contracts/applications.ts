import { z } from "zod";
import { APPLICATION_STATUSES } from "../domain/application/statuses.ts";
import { ATTENDANCES, ROUND_OUTCOMES } from "../domain/round/statuses.ts";
import { PayView } from "./compensation.ts";
import { listQuery, pageOf } from "./page.ts";

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
  appliedAt: z.iso.datetime(),
});
export type ApplicationRow = z.infer<typeof ApplicationRow>;

export const ListApplications = listQuery(["appliedAt", "rollNo"]).extend({
  status: z.enum(APPLICATION_STATUSES).optional(),
});
export type ListApplications = z.infer<typeof ListApplications>;
export const ApplicationPage = pageOf(ApplicationRow);
export type ApplicationPage = z.infer<typeof ApplicationPage>;

export const ResumeUrl = z.object({ url: z.url() });

/** A student's own application. Nothing staged is in it. */
export const MyApplicationRow = z.object({
  id: z.uuid(),
  drive: z.object({ id: z.uuid(), title: z.string(), company: z.string(), pay: PayView }),
  status: z.enum(APPLICATION_STATUSES),
  appliedAt: z.iso.datetime(),
  possible: z.array(z.string()),
});
export type MyApplicationRow = z.infer<typeof MyApplicationRow>;

export const ListMyApplications = listQuery(["appliedAt"]);
export type ListMyApplications = z.infer<typeof ListMyApplications>;
export const MyApplicationPage = pageOf(MyApplicationRow);
export type MyApplicationPage = z.infer<typeof MyApplicationPage>;

export const MyApplicationView = MyApplicationRow.extend({
  resume: z.object({ id: z.uuid(), label: z.string(), fileName: z.string() }),
  timeline: z.array(z.object({ at: z.iso.datetime(), title: z.string(), detail: z.string().nullable() })),
});
export type MyApplicationView = z.infer<typeof MyApplicationView>;
