import { z } from "zod";
import { BulkPreview, PlanHash } from "./bulk.ts";
import { RoundView } from "./drives.ts";
import { Note } from "./primitives.ts";
import { UploadTicket } from "./uploads.ts";

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
  /** In the order in which they would be let on. */
  waitlisted: applicationIds.default([]),
  absent: applicationIds.default([]),
  /** Could not come, with leave: they stay pending, and never get a strike. */
  excused: applicationIds.default([]),
  rest: z.enum(["eliminate", "leave_pending"]),
});
export type RecordResults = z.infer<typeof RecordResults>;

export const RecordedRound = RoundView.extend({
  counts: z.object({
    advanced: z.int(),
    eliminated: z.int(),
    waitlisted: z.int(),
    pending: z.int(),
    absent: z.int(),
    excused: z.int(),
  }),
});
export type RecordedRound = z.infer<typeof RecordedRound>;

export const RoundList = z.object({ items: z.array(RecordedRound) });
export type RoundList = z.infer<typeof RoundList>;

/** A release carries the hash of the preview that was looked at; without one it is done as the world is. */
export const ReleaseRound = z.strictObject({ hash: PlanHash.optional() });
export type ReleaseRound = z.infer<typeof ReleaseRound>;

/** Takes back a release. The students who were told are told the reason. */
export const UndoRound = z.strictObject({ reason: Note, hash: PlanHash });
export type UndoRound = z.infer<typeof UndoRound>;

export const MAX_SHEET_BYTES = 5 * 1_048_576;

export const RequestSheet = z.strictObject({
  fileName: z.string().trim().min(1).max(200),
  sizeBytes: z.int().min(1, "This file is empty.").max(MAX_SHEET_BYTES, "A sheet has at most 5 MB."),
});
export type RequestSheet = z.infer<typeof RequestSheet>;

export const SheetUpload = z.object({ uploadId: z.uuid(), upload: UploadTicket });
export type SheetUpload = z.infer<typeof SheetUpload>;

/** Where the rows are: pasted, or in a CSV or XLSX that was uploaded. */
const SheetSource = z.union([
  z.strictObject({ text: z.string().min(1, "Paste at least one row.").max(200_000) }),
  z.strictObject({ uploadId: z.uuid() }),
]);
export type SheetSource = z.infer<typeof SheetSource>;

/** Results by a sheet: who, result, score, remark. Who is not on it is eliminated, or keeps what is on record. */
export const PreviewSheet = z.strictObject({ source: SheetSource, rest: z.enum(["eliminate", "keep"]) });
export type PreviewSheet = z.infer<typeof PreviewSheet>;

export const RecordSheet = PreviewSheet.extend({ hash: PlanHash });
export type RecordSheet = z.infer<typeof RecordSheet>;

/** What a sheet would do. Rows that are left out are `skipped`, each with its row and why. */
export const SheetPreview = BulkPreview.extend({
  rows: z.int(),
  /** Headings that no field goes by; their columns are left out. */
  unknownColumns: z.array(z.string()),
});
export type SheetPreview = z.infer<typeof SheetPreview>;

/** A round's waiting list in its order. */
export const Waitlist = z.object({
  items: z.array(z.object({ applicationId: z.uuid(), rollNo: z.string(), name: z.string(), rank: z.int() })),
});
export type Waitlist = z.infer<typeof Waitlist>;

/** All who wait, in their new order. */
export const OrderWaitlist = z.strictObject({ applicationIds });
export type OrderWaitlist = z.infer<typeof OrderWaitlist>;
