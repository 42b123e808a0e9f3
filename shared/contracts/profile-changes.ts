import { z } from "zod";
import { CHANGEABLE_FIELDS, FACT_FIELDS } from "../domain/enrollment/fields.ts";
import { PROFILE_CHANGE_STATUSES } from "../domain/enrollment/profile-change.ts";
import { PlanHash } from "./bulk.ts";
import { listQuery, pageOf } from "./page.ts";
import { Note } from "./primitives.ts";

/** A student asks for another value of one fact. Its form is that of the field. */
export const RequestProfileChange = z.strictObject({
  field: z.enum(FACT_FIELDS),
  value: z.union([z.string().max(120), z.number(), z.boolean(), z.array(z.string().max(2)).max(20), z.null()]),
  reason: Note,
});
export type RequestProfileChange = z.infer<typeof RequestProfileChange>;

/** A change that was asked for, with both values as people read them. */
export const MyProfileChange = z.object({
  id: z.uuid(),
  field: z.enum(CHANGEABLE_FIELDS),
  label: z.string(),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
  status: z.enum(PROFILE_CHANGE_STATUSES),
  /** Why it was refused. */
  decision: z.string().nullable(),
  createdAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
});
export type MyProfileChange = z.infer<typeof MyProfileChange>;

/** Newest first, the last hundred. */
export const MyProfileChangeList = z.object({ items: z.array(MyProfileChange) });
export type MyProfileChangeList = z.infer<typeof MyProfileChangeList>;

export const ProfileChangeRow = MyProfileChange.extend({
  student: z.object({ enrollmentId: z.uuid(), rollNo: z.string(), name: z.string(), branch: z.string() }),
  /** The field has changed since: it cannot be approved any more. */
  isStale: z.boolean(),
  decidedBy: z.string().nullable(),
});
export type ProfileChangeRow = z.infer<typeof ProfileChangeRow>;

/** A coordinator gets those of their branch. */
export const ListProfileChanges = listQuery(["createdAt"]).extend({
  status: z.enum(PROFILE_CHANGE_STATUSES).optional(),
  field: z.enum(CHANGEABLE_FIELDS).optional(),
  branchId: z.uuid().optional(),
  enrollmentId: z.uuid().optional(),
});
export type ListProfileChanges = z.infer<typeof ListProfileChanges>;
export const ProfileChangePage = pageOf(ProfileChangeRow);
export type ProfileChangePage = z.infer<typeof ProfileChangePage>;

export const PreviewProfileChanges = z.strictObject({
  ids: z.array(z.uuid()).min(1, "Choose at least one.").max(500),
});
export type PreviewProfileChanges = z.infer<typeof PreviewProfileChanges>;

/** With a preview's hash nothing is done once the world has changed. */
export const ApproveProfileChanges = PreviewProfileChanges.extend({ hash: PlanHash.optional() });
export type ApproveProfileChanges = z.infer<typeof ApproveProfileChanges>;

export const RejectProfileChange = z.strictObject({ reason: Note });
export type RejectProfileChange = z.infer<typeof RejectProfileChange>;
