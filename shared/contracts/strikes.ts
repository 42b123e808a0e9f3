import { z } from "zod";
import { STRIKE_KINDS, STRIKE_STATUSES } from "../domain/strike/statuses.ts";
import { listQuery, pageOf } from "./page.ts";
import { Note } from "./primitives.ts";

/** A strike by hand, for what no round or interview has recorded. */
export const GiveStrike = z.strictObject({
  rollNo: z.string().trim().min(1, "Say whom it is for.").max(40),
  cycleId: z.uuid(),
  kind: z.enum(STRIKE_KINDS),
  note: Note,
});
export type GiveStrike = z.infer<typeof GiveStrike>;

export const AppealStrike = z.strictObject({ text: Note });
export type AppealStrike = z.infer<typeof AppealStrike>;

export const DecideStrike = z.strictObject({ note: Note });
export type DecideStrike = z.infer<typeof DecideStrike>;

const Story = z.object({
  id: z.uuid(),
  kind: z.enum(STRIKE_KINDS),
  status: z.enum(STRIKE_STATUSES),
  /** What happened. */
  note: z.string(),
  /** The student's side. */
  appeal: z.string().nullable(),
  appealedAt: z.iso.datetime().nullable(),
  /** Why it was upheld, revoked or taken back. */
  decisionNote: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});

/** A strike as its student sees it. */
export const MyStrike = Story.extend({ possible: z.array(z.enum(["appeal"])) });
export type MyStrike = z.infer<typeof MyStrike>;

/** How a student stands in a season: how many strikes count, and from how many on one may not apply. */
const Count = z.object({
  counted: z.int(),
  /** Null: this season debars nobody. */
  debarAt: z.int().nullable(),
  isDebarred: z.boolean(),
});

export const MyStrikeList = z.object({
  seasons: z.array(Count.extend({ id: z.uuid(), name: z.string(), items: z.array(MyStrike) })),
});
export type MyStrikeList = z.infer<typeof MyStrikeList>;

/** A strike as the office and the branch's coordinator see it. */
export const StrikeRow = Story.extend({
  season: z.object({ id: z.uuid(), name: z.string() }),
  student: Count.extend({
    enrollmentId: z.uuid(),
    rollNo: z.string(),
    name: z.string(),
    branch: z.string(),
    /** Applications of the season that are in progress, without an offer. */
    inFlight: z.int(),
  }),
  possible: z.array(z.enum(["uphold", "revoke"])),
});
export type StrikeRow = z.infer<typeof StrikeRow>;

export const ListStrikes = listQuery(["createdAt"]).extend({
  status: z.enum(STRIKE_STATUSES).optional(),
  kind: z.enum(STRIKE_KINDS).optional(),
  cycleId: z.uuid().optional(),
  sort: z.enum(["createdAt", "-createdAt"]).default("-createdAt"),
});
export type ListStrikes = z.infer<typeof ListStrikes>;
export const StrikePage = pageOf(StrikeRow);
export type StrikePage = z.infer<typeof StrikePage>;
