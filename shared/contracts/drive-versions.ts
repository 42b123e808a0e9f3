import { z } from "zod";
import { PROPOSAL_SOURCES, PROPOSAL_STATUSES } from "../domain/drive/statuses.ts";
import { DriveChangeView } from "./drive-changes.ts";
import { driveFields } from "./drives.ts";
import { Note } from "./primitives.ts";

/** A published drive as it should be from now on, made on `revision`; refused when somebody else has changed it since. */
export const ReviseDrive = z.strictObject({
  revision: z.int().min(1),
  ...driveFields,
  reason: Note,
  /** Applicants are not told; only for changes of wording. */
  isSilent: z.boolean().default(false),
});
export type ReviseDrive = z.infer<typeof ReviseDrive>;

export const ProposeDriveEdit = z.strictObject({ revision: z.int().min(1), ...driveFields, reason: Note });
export type ProposeDriveEdit = z.infer<typeof ProposeDriveEdit>;

export const DeclineProposal = z.strictObject({ note: Note });

export const DriveVersionView = z.object({
  version: z.int(),
  /** Null for what was published first. */
  reason: z.string().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
  isTold: z.boolean(),
  /** Against the version that the list was asked to compare with, or the one before; empty for the first. */
  changes: z.array(DriveChangeView),
});
export type DriveVersionView = z.infer<typeof DriveVersionView>;

/** Newest first. */
export const DriveVersionList = z.object({ items: z.array(DriveVersionView) });
export type DriveVersionList = z.infer<typeof DriveVersionList>;

export const CompareVersions = z.strictObject({
  from: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(1),
});
export type CompareVersions = z.infer<typeof CompareVersions>;
export const VersionComparison = z.object({ from: z.int(), to: z.int(), changes: z.array(DriveChangeView) });
export type VersionComparison = z.infer<typeof VersionComparison>;

export const DriveProposalView = z.object({
  id: z.uuid(),
  driveId: z.uuid(),
  source: z.enum(PROPOSAL_SOURCES),
  status: z.enum(PROPOSAL_STATUSES),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  note: z.string().nullable(),
  /** Against the drive as it is now, for a pending one; as it was decided otherwise is in the versions. */
  changes: z.array(DriveChangeView),
});
export type DriveProposalView = z.infer<typeof DriveProposalView>;
export const DriveProposalList = z.object({ items: z.array(DriveProposalView) });
export type DriveProposalList = z.infer<typeof DriveProposalList>;
