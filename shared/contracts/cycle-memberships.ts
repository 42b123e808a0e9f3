import { z } from "zod";
import { CYCLE_KINDS, CYCLE_MEMBERSHIP_STATUSES, OPT_OUT_REASONS, REGISTRATIONS } from "../domain/cycle/statuses.ts";
import { listQuery, pageOf } from "./page.ts";
import { IdParam, Instant, Note } from "./primitives.ts";

/** A season's student, as the office and the branch's coordinator see them. */
export const SeasonMember = z.object({
  enrollmentId: z.uuid(),
  rollNo: z.string(),
  name: z.string(),
  program: z.string(),
  branch: z.string(),
  cgpa: z.number().nullable(),
  status: z.enum(CYCLE_MEMBERSHIP_STATUSES),
  optOutReason: z.enum(OPT_OUT_REASONS).nullable(),
  note: z.string().nullable(),
  /** When it came to this state. */
  since: z.iso.datetime(),
  possible: z.array(z.enum(["approve", "reject", "remove", "readmit"])),
});
export type SeasonMember = z.infer<typeof SeasonMember>;

export const ListSeasonMembers = listQuery(["rollNo", "name"]).extend({
  status: z.enum(CYCLE_MEMBERSHIP_STATUSES).optional(),
  branchId: z.uuid().optional(),
});
export type ListSeasonMembers = z.infer<typeof ListSeasonMembers>;
export const SeasonMemberPage = pageOf(SeasonMember);
export type SeasonMemberPage = z.infer<typeof SeasonMemberPage>;

/** A season's head: how many there are in each state. */
export const SeasonSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(CYCLE_KINDS),
  startsOn: z.string(),
  endsOn: z.string(),
  registration: z.enum(REGISTRATIONS),
  /** From then on its students ask for changes to their profiles; null: never. */
  profileFreezesAt: z.iso.datetime().nullable(),
  counts: z.record(z.enum(CYCLE_MEMBERSHIP_STATUSES), z.int()),
});
export type SeasonSummary = z.infer<typeof SeasonSummary>;

export const SetRegistration = z.strictObject({ registration: z.enum(REGISTRATIONS) });
export type SetRegistration = z.infer<typeof SetRegistration>;

/** `now` freezes at once; null lifts the freeze. */
export const FreezeProfiles = z.strictObject({ at: z.union([Instant, z.literal("now")]).nullable() });
export type FreezeProfiles = z.infer<typeof FreezeProfiles>;

/** The office's word on those who asked to be let in. A refusal says why. */
export const DecideRegistrations = z
  .strictObject({
    decision: z.enum(["approve", "reject"]),
    enrollmentIds: z.array(z.uuid()).min(1, "Choose at least one student.").max(5_000),
    note: Note.optional(),
  })
  .refine(({ decision, note }) => decision === "approve" || note !== undefined, {
    path: ["note"],
    message: "Please say why.",
  });
export type DecideRegistrations = z.infer<typeof DecideRegistrations>;
export const DecidedRegistrations = z.object({ decided: z.int() });
export type DecidedRegistrations = z.infer<typeof DecidedRegistrations>;

export const MemberParam = IdParam.extend({ enrollmentId: z.uuid("This is not an id.") });
export type MemberParam = z.infer<typeof MemberParam>;

/** What withdrawing would withdraw. The command carries the hash and is refused when the world has changed since. */
export const InFlight = z.object({
  applications: z.array(z.object({ id: z.uuid(), title: z.string(), company: z.string() })),
  hash: z.string(),
  /** Why it is not possible now, as a sentence. */
  obstacle: z.string().nullable(),
});
export type InFlight = z.infer<typeof InFlight>;

const hash = z.string().min(1).max(100);

export const WithdrawInFlight = z.strictObject({ reason: Note, hash });
export type WithdrawInFlight = z.infer<typeof WithdrawInFlight>;
export const WithdrawnInFlight = z.object({ withdrawn: z.int() });
export type WithdrawnInFlight = z.infer<typeof WithdrawnInFlight>;

export const ReadmitMember = z.strictObject({ reason: Note });
export type ReadmitMember = z.infer<typeof ReadmitMember>;
export const ReadmittedMember = z.object({ enrollmentId: z.uuid(), status: z.enum(CYCLE_MEMBERSHIP_STATUSES) });
export type ReadmittedMember = z.infer<typeof ReadmittedMember>;

export const OptOut = z.strictObject({ reason: z.enum(OPT_OUT_REASONS), note: Note.optional(), hash });
export type OptOut = z.infer<typeof OptOut>;

/** A season as its student sees it, or as one who could register for it does. */
export const MySeason = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(CYCLE_KINDS),
  startsOn: z.string(),
  endsOn: z.string(),
  /** Null: not in it. */
  status: z.enum(CYCLE_MEMBERSHIP_STATUSES).nullable(),
  optOutReason: z.enum(OPT_OUT_REASONS).nullable(),
  note: z.string().nullable(),
  possible: z.array(z.enum(["register", "opt_out"])),
});
export type MySeason = z.infer<typeof MySeason>;
export const MySeasonList = z.object({ items: z.array(MySeason) });
export type MySeasonList = z.infer<typeof MySeasonList>;
