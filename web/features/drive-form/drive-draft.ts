import type { CreateDrive, DriveView } from "#shared/contracts/drives.ts";
import type { DriveMode, DriveOutcome, WorkMode } from "#shared/domain/drive/statuses.ts";
import { MODE_MEANINGS } from "#shared/domain/drive/mode.ts";
import type { RoundKind } from "#shared/domain/round/statuses.ts";
import { type GroupDraft, newGroup, toDraft } from "#web/features/eligibility-builder/rule-draft.ts";
import { ruleFromDraft } from "#web/features/eligibility-builder/rule-from-draft.ts";
import { fromLocalInput, toLocalInput } from "#web/lib/format/date-time.ts";
import { draftProblems } from "./draft-problems.ts";
import { EMPTY_PAY, fromPayDraft, type InvalidParams, type PayDraft, toPayDraft } from "./pay-draft.ts";

export interface RoundDraft {
  readonly key: string;
  /** Of a round that stands already. */
  readonly id?: string;
  readonly name: string;
  readonly kind: RoundKind;
}

/** The form of a drive as it is typed. */
export interface DriveDraft {
  readonly cycleId: string;
  readonly companyId: string;
  readonly title: string;
  readonly description: string;
  readonly outcome: DriveOutcome;
  readonly mode: DriveMode;
  readonly venue: string;
  readonly meetingUrl: string;
  /** Empty: not said. */
  readonly workMode: WorkMode | "";
  /** Separated by commas. */
  readonly skills: string;
  /** As `<input type="date">` has it. */
  readonly joiningOn: string;
  /** Separated by commas, as `locations` is. */
  readonly tags: string;
  readonly locations: string;
  readonly openings: string;
  readonly pay: PayDraft;
  readonly rule: GroupDraft;
  readonly rounds: readonly RoundDraft[];
  /** As `<input type="datetime-local">` has it, in the college's time zone. */
  readonly closesAt: string;
  /** Likewise; empty: as long as students can apply. */
  readonly withdrawalsCloseAt: string;
}

let made = 0;

export function newRound(name: string, kind: RoundKind): RoundDraft {
  return { key: `round-${++made}`, name, kind };
}

/** A new drive, with the rounds that most have. */
export function emptyDraft(cycleId: string): DriveDraft {
  return {
    cycleId,
    companyId: "",
    title: "",
    description: "",
    outcome: "full_time",
    mode: "on_campus",
    venue: "",
    meetingUrl: "",
    workMode: "",
    skills: "",
    joiningOn: "",
    tags: "",
    locations: "",
    openings: "",
    pay: EMPTY_PAY,
    rule: newGroup("all"),
    rounds: [newRound("Online test", "test"), newRound("Interview", "technical")],
    closesAt: "",
    withdrawalsCloseAt: "",
  };
}

/** A drive as it stands, for editing. */
export function toDriveDraft(drive: DriveView, timeZone: string): DriveDraft {
  return {
    cycleId: drive.cycleId,
    companyId: drive.company.id,
    title: drive.title,
    description: drive.description,
    outcome: drive.outcome,
    mode: drive.mode,
    venue: drive.venue ?? "",
    meetingUrl: drive.meetingUrl ?? "",
    workMode: drive.workMode ?? "",
    skills: drive.skills.join(", "),
    joiningOn: drive.joiningOn ?? "",
    tags: drive.tags.join(", "),
    locations: drive.locations.join(", "),
    openings: drive.openings === null ? "" : String(drive.openings),
    pay: toPayDraft(drive.compensation),
    rule: toDraft(drive.eligibility),
    rounds: drive.rounds.map(({ id, name, kind }) => ({ ...newRound(name, kind), id })),
    closesAt: toLocalInput(drive.applicationsCloseAt, timeZone),
    withdrawalsCloseAt: drive.withdrawalsCloseAt === null ? "" : toLocalInput(drive.withdrawalsCloseAt, timeZone),
  };
}

export type DriveFields = Omit<CreateDrive, "cycleId" | "companyId">;

/** What the API is told, or what cannot be told to it, named as the API names its fields. */
export function fromDriveDraft(draft: DriveDraft, timeZone: string): { fields: DriveFields; problems: InvalidParams } {
  const { pay, problems: ofPay } = fromPayDraft(draft.pay);
  const { rule, problems: ofRule } = ruleFromDraft(draft.rule);
  const closesAt = fromLocalInput(draft.closesAt, timeZone);
  const openings = draft.openings.trim().replaceAll(",", "");
  const problems = [...draftProblems(draft), ...ofPay, ...ofRule.map(({ name, reason }) => ({ name, reason }))];
  const fields: DriveFields = {
    title: draft.title,
    description: draft.description,
    outcome: draft.outcome,
    mode: draft.mode,
    ...placeOf(draft),
    workMode: draft.workMode === "" ? null : draft.workMode,
    tags: wordsOf(draft.tags.toLowerCase()),
    skills: wordsOf(draft.skills),
    joiningOn: draft.joiningOn === "" ? null : draft.joiningOn,
    openings: openings === "" ? null : Number(openings),
    locations: wordsOf(draft.locations),
    compensation: pay,
    eligibility: rule,
    rounds: draft.rounds.map(({ id, name, kind }) => ({ ...(id && { id }), name, kind })),
    applicationsCloseAt: closesAt ?? "",
    withdrawalsCloseAt: fromLocalInput(draft.withdrawalsCloseAt, timeZone) ?? null,
  };
  return { fields, problems };
}

/** Where it is held, as far as its mode has use for it. */
function placeOf({ mode, venue, meetingUrl }: DriveDraft): Pick<DriveFields, "venue" | "meetingUrl"> {
  const said = (text: string) => (text.trim() === "" ? null : text.trim());
  const isOnline = MODE_MEANINGS[mode].held === "link";
  return { venue: isOnline ? null : said(venue), meetingUrl: isOnline ? said(meetingUrl) : null };
}

function wordsOf(text: string): string[] {
  return [...new Set(text.split(/[,\n]/).map((word) => word.trim()))].filter((word) => word !== "");
}
