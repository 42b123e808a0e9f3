import type { UpdateDrive } from "#shared/contracts/drives.ts";
import type { drive, round } from "#shared/db/schema/drive.ts";
import { ctcMinor } from "#shared/domain/compensation/compensation.ts";
import type { DriveContent } from "#shared/domain/drive/content.ts";
import { misplaced } from "#shared/domain/drive/mode.ts";
import { invalid, ok, type Result } from "#shared/domain/result.ts";

type DriveRow = typeof drive.$inferSelect;

/** A drive as it stands, as a version keeps it. */
export function toContent(row: DriveRow, rounds: readonly (typeof round.$inferSelect)[]): DriveContent {
  const { title, description, outcome, mode, venue, meetingUrl, workMode, tags, skills, openings } = row;
  const { locations, joiningOn, compensation, eligibility } = row;
  return {
    title,
    description,
    outcome,
    mode,
    venue,
    meetingUrl,
    workMode,
    tags,
    skills,
    openings,
    locations,
    joiningOn,
    compensation,
    eligibility,
    rounds: rounds.map(({ id, name, kind }) => ({ id, name, kind })),
    applicationsCloseAt: row.applicationsCloseAt.toISOString(),
    withdrawalsCloseAt: row.withdrawalsCloseAt?.toISOString() ?? null,
  };
}

/** A form as a version keeps it; refused when its place does not fit its mode. */
export function readContent({ revision: _revision, ...form }: UpdateDrive): Result<DriveContent> {
  const wrong = misplaced(form.mode, form);
  if (wrong) return invalid(wrong);
  const utc = (at: string) => new Date(at).toISOString();
  return ok({
    ...form,
    applicationsCloseAt: utc(form.applicationsCloseAt),
    withdrawalsCloseAt: form.withdrawalsCloseAt === null ? null : utc(form.withdrawalsCloseAt),
  });
}

/** Columns that a drive's content fills; its rounds have a table of their own. */
export function toColumns({ rounds: _rounds, ...content }: DriveContent) {
  const { applicationsCloseAt, withdrawalsCloseAt, tags, skills, locations, ...same } = content;
  return {
    ...same,
    tags: [...tags],
    skills: [...skills],
    locations: [...locations],
    ctcMinor: ctcMinor(content.compensation),
    applicationsCloseAt: new Date(applicationsCloseAt),
    withdrawalsCloseAt: withdrawalsCloseAt === null ? null : new Date(withdrawalsCloseAt),
  };
}
