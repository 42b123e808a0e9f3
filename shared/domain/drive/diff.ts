import { describeRule } from "../eligibility/describe.ts";
import type { DriveContent, RoundContent } from "./content.ts";
import { diffPay } from "./diff-pay.ts";

/** What an applicant would want to know before deciding; the rest is wording. */
export const MATERIAL_FIELDS = [
  "pay",
  "bond",
  "outcome",
  "locations",
  "deadline",
  "rounds",
  "eligibility",
  "joining",
  "place",
] as const;
export type ChangeField = (typeof MATERIAL_FIELDS)[number] | "wording" | "openings" | "skills" | "tags";

/** One difference between two versions, as a sentence without its full stop. */
export interface DriveChange {
  readonly field: ChangeField;
  readonly sentence: string;
  readonly isMaterial: boolean;
}

/** How a version is told in words. */
export interface DiffWords {
  /** IANA name of the zone that instants are told in. */
  readonly timeZone: string;
}

const OUTCOMES = {
  full_time: "full-time job",
  internship: "internship",
  intern_plus_full_time: "internship, then full time",
  ppo: "pre-placement offer",
} as const;
const MODES = { on_campus: "on campus", off_campus: "off campus", pooled: "pooled", virtual: "online" } as const;
const WORK_MODES = { on_site: "on site", hybrid: "hybrid", remote: "remote" } as const;

/** Everything that differs between two versions of a drive, in the order of its form; empty when nothing does. */
export function diffDrive(before: DriveContent, after: DriveContent, words: DiffWords): DriveChange[] {
  const changes: DriveChange[] = [];
  const add = (field: ChangeField, sentence: string) =>
    changes.push({ field, sentence, isMaterial: (MATERIAL_FIELDS as readonly string[]).includes(field) });
  const compare = (field: ChangeField, name: string, from: string, to: string) => {
    if (from !== to) add(field, `${name} ${from} → ${to}`);
  };
  compare("wording", "Role", `“${before.title}”`, `“${after.title}”`);
  if (before.description !== after.description) add("wording", "The description was reworded");
  compare("outcome", "Kind", OUTCOMES[before.outcome], OUTCOMES[after.outcome]);
  compare("place", "Held", MODES[before.mode], MODES[after.mode]);
  compare("place", "Venue", before.venue ?? "not said", after.venue ?? "not said");
  if (before.meetingUrl !== after.meetingUrl) add("place", "The meeting link changed");
  compare("locations", "Locations", listOf(before.locations), listOf(after.locations));
  compare("locations", "Work mode", workMode(before), workMode(after));
  compare("joining", "Joining date", dayOf(before.joiningOn), dayOf(after.joiningOn));
  compare("openings", "Openings", numberOf(before.openings), numberOf(after.openings));
  compare("skills", "Skills", listOf(before.skills), listOf(after.skills));
  compare("tags", "Tags", listOf(before.tags), listOf(after.tags));
  for (const { field, sentence } of diffPay(before.compensation, after.compensation)) add(field, sentence);
  const [ruleBefore, ruleAfter] = [describeRule(before.eligibility), describeRule(after.eligibility)];
  if (ruleBefore !== ruleAfter) add("eligibility", `Who may apply: ${ruleBefore} → ${ruleAfter}`);
  for (const sentence of diffRounds(before.rounds, after.rounds)) add("rounds", sentence);
  for (const sentence of diffDeadlines(before, after, words)) add("deadline", sentence);
  return changes;
}

/** Whether applicants must be told. */
export function hasMaterialChange(changes: readonly DriveChange[]): boolean {
  return changes.some(({ isMaterial }) => isMaterial);
}

function diffDeadlines(before: DriveContent, after: DriveContent, { timeZone }: DiffWords): string[] {
  const sentences: string[] = [];
  const at = (iso: string) => formatAt(iso, timeZone);
  if (!isSameInstant(before.applicationsCloseAt, after.applicationsCloseAt)) {
    sentences.push(`Deadline moved from ${at(before.applicationsCloseAt)} to ${at(after.applicationsCloseAt)}`);
  }
  const [from, to] = [before.withdrawalsCloseAt, after.withdrawalsCloseAt];
  if (to !== null && (from === null || !isSameInstant(from, to))) {
    sentences.push(`Applications can be withdrawn until ${at(to)}`);
  } else if (from !== null && to === null) {
    sentences.push("Applications can be withdrawn until the deadline for applying");
  }
  return sentences;
}

function diffRounds(before: readonly RoundContent[], after: readonly RoundContent[]): string[] {
  const same = (a: RoundContent, b: RoundContent) =>
    a.id !== undefined && b.id !== undefined ? a.id === b.id : a.name === b.name;
  const kept = after.flatMap((round) => before.filter((old) => same(old, round)).slice(0, 1));
  const sentences = before.filter((old) => !kept.includes(old)).map(({ name }) => `Round “${name}” removed`);
  for (const round of after) {
    const old = before.find((one) => same(one, round));
    if (old === undefined) sentences.push(`Round “${round.name}” added`);
    else if (old.name !== round.name) sentences.push(`Round “${old.name}” is now called “${round.name}”`);
    else if (old.kind !== round.kind) sentences.push(`Round “${round.name}” is of another kind now`);
  }
  const stayed = before.filter((old) => kept.includes(old));
  if (stayed.some((old, i) => old !== kept[i])) {
    sentences.push(`Rounds are held in another order: ${after.map(({ name }) => name).join(", ")}`);
  }
  return sentences;
}

/** `7 Aug 2026, 5:30 pm IST`: with its zone, since a deadline is read far from the college too. */
export function formatAt(iso: string, timeZone: string): string {
  const options = { day: "numeric", month: "short", year: "numeric", hour: "numeric", minute: "2-digit" } as const;
  const text = new Intl.DateTimeFormat("en-IN", { ...options, timeZoneName: "short", timeZone }).format(new Date(iso));
  // Releases of Unicode differ in this blank; server and browser must agree.
  return text.replaceAll("\u202f", " ");
}

function isSameInstant(a: string, b: string): boolean {
  return new Date(a).getTime() === new Date(b).getTime();
}

function listOf(words: readonly string[]): string {
  return words.length === 0 ? "none" : words.join(", ");
}

function numberOf(value: number | null): string {
  return value === null ? "not said" : String(value);
}

function workMode({ workMode: mode }: DriveContent): string {
  return mode === null ? "not said" : WORK_MODES[mode];
}

function dayOf(day: string | null): string {
  if (day === null) return "not said";
  const options = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-IN", options).format(new Date(`${day}T00:00:00Z`));
}
