import { z } from "zod";
import { RoundView } from "./drives.ts";

/** Pasted roll numbers or e-mail addresses, one or several a line. */
export const MatchCandidates = z.strictObject({
  text: z.string().min(1, "Paste at least one roll number.").max(200_000),
});
export type MatchCandidates = z.infer<typeof MatchCandidates>;

/** What was recognised and what was not. Nothing is guessed. */
export const CandidateMatch = z.object({
  matched: z.array(z.object({ applicationId: z.uuid(), rollNo: z.string(), name: z.string(), input: z.string() })),
  unmatched: z.array(
    z.object({
      /** Line of the text, from 1. */
      line: z.int(),
      input: z.string(),
      /**
       * `unknown`: nobody who applied has it. `not_applied`: a student of the college who did not apply; told to the
       * office alone. `ambiguous`: several applicants have it.
       */
      reason: z.enum(["unknown", "not_applied", "not_in_this_round", "ambiguous", "repeated"]),
      message: z.string(),
    }),
  ),
  /** Candidates of this round in all. */
  candidates: z.int(),
});
export type CandidateMatch = z.infer<typeof CandidateMatch>;

const applicationIds = z.array(z.uuid()).max(20_000);

/**
 * Results of a round, staged until the office releases them. Who is not named is eliminated, or stays pending. Who was
 * absent does not advance.
 */
export const RecordResults = z.strictObject({
  advanced: applicationIds,
  eliminated: applicationIds.default([]),
  absent: applicationIds.default([]),
  rest: z.enum(["eliminate", "leave_pending"]),
});
export type RecordResults = z.infer<typeof RecordResults>;

export const RecordedRound = RoundView.extend({
  counts: z.object({ advanced: z.int(), eliminated: z.int(), pending: z.int(), absent: z.int() }),
});
export type RecordedRound = z.infer<typeof RecordedRound>;

export const RoundList = z.object({ items: z.array(RecordedRound) });
export type RoundList = z.infer<typeof RoundList>;
