import { z } from "zod";
import { APPLICATION_STATUSES } from "../domain/application/statuses.ts";
import { CATEGORIES, GENDERS } from "../domain/enrollment/attributes.ts";
import { MEMBERSHIP_STATUSES } from "../domain/membership/roles.ts";
import { FieldState } from "./field-states.ts";
import { listQuery, pageOf } from "./page.ts";
import { CountryCode, PersonName } from "./primitives.ts";
import { ProfileFields } from "./profile-fields.ts";
import { ResumeView } from "./resumes.ts";

export const StudentRow = z.object({
  /** The enrollment's: a person who returns for a second degree has two. */
  id: z.uuid(),
  rollNo: z.string(),
  name: z.string(),
  email: z.string(),
  /** Programme and branches by their codes. */
  program: z.string(),
  branch: z.string(),
  secondBranch: z.string().nullable(),
  graduatingYear: z.int(),
  cgpa: z.number().nullable(),
  activeBacklogs: z.int().nullable(),
  /** `invited`: has not signed in yet. */
  account: z.enum(MEMBERSHIP_STATUSES),
  profileConfirmed: z.boolean(),
  /** Holds an accepted offer. */
  placed: z.boolean(),
});
export type StudentRow = z.infer<typeof StudentRow>;

/** A coordinator gets their own branch whatever `branchId` says. Who has no CGPA sorts below who has. */
export const ListStudents = listQuery(["rollNo", "name", "cgpa"]).extend({
  branchId: z.uuid().optional(),
  programId: z.uuid().optional(),
  graduatingYear: z.coerce.number().int().min(1950).max(2100).optional(),
  /** Active members of this season; the filter `placed` then asks for offers of this season. */
  cycleId: z.uuid().optional(),
  placed: z.enum(["yes", "no"]).optional(),
  account: z.enum(MEMBERSHIP_STATUSES).optional(),
});
export type ListStudents = z.infer<typeof ListStudents>;
export const StudentPage = pageOf(StudentRow);
export type StudentPage = z.infer<typeof StudentPage>;

const percent = z.number().min(0).max(100).nullable();
const count = z.int().min(0).max(120).nullable();

/** Facts of a student; what is left out stays, null clears. */
export const UpdateStudent = z
  .strictObject({
    name: PersonName,
    cgpa: z.number().min(0).max(10).nullable(),
    activeBacklogs: count,
    /** Active and cleared. */
    totalBacklogs: count,
    tenthPct: percent,
    twelfthPct: percent,
    diplomaPct: percent,
    gapYears: z.int().min(0).max(20).nullable(),
    yearBack: z.boolean().nullable(),
    attendancePct: percent,
    trainingPct: percent,
    /** Placed before, as far as no offer here says so. */
    placedBefore: z.boolean(),
    workCountries: z.array(CountryCode).max(20).nullable(),
    gender: z.enum(GENDERS).nullable(),
    category: z.enum(CATEGORIES).nullable(),
    disability: z.boolean().nullable(),
  })
  .partial();
export type UpdateStudent = z.infer<typeof UpdateStudent>;

/** What is recorded of a student beside the figures of every list. */
export const RecordedFacts = z.object({
  totalBacklogs: z.int().nullable(),
  tenthPct: z.number().nullable(),
  twelfthPct: z.number().nullable(),
  diplomaPct: z.number().nullable(),
  gapYears: z.int().nullable(),
  yearBack: z.boolean().nullable(),
  attendancePct: z.number().nullable(),
  trainingPct: z.number().nullable(),
  /** As the office recorded it; a row's `placed` is what offers here say. */
  placedBefore: z.boolean(),
  /** ISO 3166-1 alpha-2. */
  workCountries: z.array(z.string()).nullable(),
  gender: z.enum(GENDERS).nullable(),
  category: z.enum(CATEGORIES).nullable(),
  disability: z.boolean().nullable(),
});

export const StudentView = StudentRow.extend({
  phone: z.string().nullable(),
  skills: z.array(z.string()),
  ...RecordedFacts.shape,
  profile: ProfileFields.nullable(),
  /** Who answers for each field, and who has vouched for it. */
  fields: z.array(FieldState),
  resumes: z.array(ResumeView),
  /** Newest first. */
  applications: z.array(
    z.object({
      id: z.uuid(),
      driveId: z.uuid(),
      title: z.string(),
      company: z.string(),
      status: z.enum(APPLICATION_STATUSES),
      appliedAt: z.iso.datetime(),
    }),
  ),
});
export type StudentView = z.infer<typeof StudentView>;
