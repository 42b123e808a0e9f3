import { type Applicant, indexApplicants } from "./match-identifiers.ts";
import { identifierKey } from "./parse-identifiers.ts";
import type { NamedList } from "./decide-results.ts";

/** Columns of a sheet of results, and the headings that name them: compared without case, blanks and signs. */
const HEADINGS = {
  rollNo: ["roll no", "roll number", "roll", "enrollment no", "enrolment no", "registration no", "reg no", "usn"],
  email: ["email", "email id", "e-mail", "email address", "mail", "candidate", "student"],
  result: ["result", "status", "outcome", "decision", "verdict", "selection"],
  score: ["score", "marks", "points", "rating", "percentage"],
  remark: ["remark", "remarks", "comment", "comments", "note", "notes", "feedback"],
} as const;

type ResultColumn = keyof typeof HEADINGS;

/** Words for a result. A word that is not among them is listed, never guessed. */
const WORDS: Readonly<Record<NamedList, readonly string[]>> = {
  advanced: ["advanced", "advance", "selected", "shortlisted", "pass", "passed", "cleared", "qualified", "yes", "y"],
  eliminated: [
    "eliminated",
    "rejected",
    "reject",
    "not selected",
    "not shortlisted",
    "fail",
    "failed",
    "no",
    "n",
    "out",
  ],
  waitlisted: ["waitlisted", "waitlist", "waiting list", "wl", "reserve"],
  absent: ["absent", "ab", "no show", "did not attend"],
  excused: ["excused", "exempted", "on leave"],
};

const fold = (text: string) => text.toLowerCase().replace(/[\s._\-/()]+/g, "");
const COLUMNS = new Map(
  Object.entries(HEADINGS).flatMap(([column, headings]) => headings.map((h) => [fold(h), column as ResultColumn])),
);
const LISTS = new Map(Object.entries(WORDS).flatMap(([list, words]) => words.map((w) => [fold(w), list as NamedList])));

export interface SheetLine {
  readonly record: readonly string[];
  /** From 1, as the sheet counts. */
  readonly line: number;
}

export interface SheetResult {
  readonly applicationId: string;
  /** Row of the sheet. */
  readonly row: number;
  readonly list: NamedList;
  /** Place on the waiting list as written ("WL 3"); null without one. */
  readonly rank: number | null;
  readonly score: number | null;
  readonly remark: string | null;
}

export type SheetProblemCode =
  | "unknown"
  | "not_applied"
  | "not_in_this_round"
  | "ambiguous"
  | "two_people"
  | "repeated"
  | "contradictory"
  | "no_identifier"
  | "unknown_result"
  | "bad_score";

export interface SheetProblem {
  readonly row: number;
  readonly input: string;
  readonly code: SheetProblemCode;
  /** For a repetition: the row that stands. */
  readonly first?: number;
}

export interface ReadResults {
  readonly results: readonly SheetResult[];
  readonly problems: readonly SheetProblem[];
}

export interface ResultSheetInput {
  readonly lines: readonly SheetLine[];
  readonly applicants: readonly Applicant[];
  /** Keys of people known not to have applied. */
  readonly others: ReadonlySet<string>;
}

/**
 * Reads who is what from a sheet. With headings in its first line their columns are taken in any order; without, the
 * first column names the candidate and the second, if there is one, the result. A row without a result means advanced
 * when the sheet has no such column. Whatever is not certain is a problem with its row, and the row is left out.
 */
export function readResultSheet({ lines, applicants, others }: ResultSheetInput): ReadResults {
  const { columns, body } = layoutOf(lines);
  const known = indexApplicants(applicants);
  const problems: SheetProblem[] = [];
  const rows: SheetResult[] = [];
  for (const { record, line } of body) {
    const cells = cellsOf(columns, record);
    const read = readLine(cells, line, columns.includes("result"), known, others);
    if ("code" in read) problems.push(read);
    else rows.push(read);
  }
  const single = withoutRepetitions(rows, applicants);
  return {
    results: single.results,
    problems: [...problems, ...single.problems].toSorted((a, b) => a.row - b.row),
  };
}

/** Headings that name no column; what stands under them is left out. */
export function unknownColumnsOf(lines: readonly SheetLine[]): string[] {
  return layoutOf(lines).unknownColumns;
}

function layoutOf(lines: readonly SheetLine[]) {
  const [head, ...rest] = lines;
  const named = (head?.record ?? []).map((heading) => COLUMNS.get(fold(heading)));
  if (named.includes("rollNo") || named.includes("email")) {
    // Of two columns of one kind the first counts.
    const columns = named.map((column, i) => (named.indexOf(column) === i ? column : undefined));
    const unknownColumns = (head?.record ?? []).filter((h, i) => columns[i] === undefined && h.trim() !== "");
    return { columns, unknownColumns, body: rest };
  }
  const widest = Math.max(0, ...lines.map(({ record }) => record.length));
  const columns = (["rollNo", "result", "score", "remark"] as const).slice(0, widest);
  return { columns, unknownColumns: [], body: lines };
}

type Cells = Partial<Record<ResultColumn, string>>;

function cellsOf(columns: readonly (ResultColumn | undefined)[], record: readonly string[]): Cells {
  const cells: Cells = {};
  for (const [i, column] of columns.entries()) if (column) cells[column] = (record[i] ?? "").trim();
  return cells;
}

function readLine(
  cells: Cells,
  row: number,
  hasResults: boolean,
  known: ReadonlyMap<string, readonly Applicant[]>,
  others: ReadonlySet<string>,
): SheetResult | SheetProblem {
  const who = whoIs(cells, known, others);
  const input = [cells.rollNo, cells.email].filter(Boolean).join(", ");
  if (typeof who === "string") return { row, input, code: who };
  const verdict = hasResults ? listOf(cells.result ?? "") : { list: "advanced" as const, rank: null };
  if (verdict === undefined) return { row, input: cells.result ?? "", code: "unknown_result" };
  const score = scoreOf(cells.score ?? "");
  if (score === undefined) return { row, input: cells.score ?? "", code: "bad_score" };
  const remark = cells.remark?.slice(0, 1_000) || null;
  return { applicationId: who.applicationId, row, ...verdict, score, remark };
}

function whoIs(
  { rollNo = "", email = "" }: Cells,
  known: ReadonlyMap<string, readonly Applicant[]>,
  others: ReadonlySet<string>,
): Applicant | SheetProblemCode {
  const keys = [rollNo, email].map(identifierKey).filter((key) => key !== "");
  if (keys.length === 0) return "no_identifier";
  const found = keys.map((key) => known.get(key) ?? []);
  if (found.some((people) => people.length > 1)) return "ambiguous";
  const people = new Set(found.flat());
  // One of two names is nobody's: it may be a slip of either.
  if (people.size > 1 || (people.size === 1 && found.some((each) => each.length === 0))) return "two_people";
  const [applicant] = people;
  if (applicant === undefined) return keys.some((key) => others.has(key)) ? "not_applied" : "unknown";
  return applicant.candidate ? applicant : "not_in_this_round";
}

function listOf(text: string): { list: NamedList; rank: number | null } | undefined {
  const list = LISTS.get(fold(text));
  if (list) return { list, rank: null };
  const waiting = /^(.*?)\W*(\d{1,4})$/.exec(text.trim());
  if (waiting && LISTS.get(fold(waiting[1] ?? "")) === "waitlisted") {
    return { list: "waitlisted", rank: Number(waiting[2]) };
  }
  return undefined;
}

/** Null without one; undefined for what is no number. */
function scoreOf(text: string): number | null | undefined {
  if (text === "") return null;
  const score = Number(text.replace(/%$/, ""));
  return Number.isFinite(score) && Math.abs(score) <= 1_000_000 ? score : undefined;
}

/** Somebody twice with one result is repeated and counts once; with two results neither row counts. */
function withoutRepetitions(rows: readonly SheetResult[], applicants: readonly Applicant[]) {
  const rolls = new Map(applicants.map((each) => [each.applicationId, each.rollNo]));
  const byId = Map.groupBy(rows, (row) => row.applicationId);
  const results: SheetResult[] = [];
  const problems: SheetProblem[] = [];
  for (const [id, [first, ...again]] of byId) {
    if (first === undefined) continue;
    const input = rolls.get(id) ?? "";
    const contradicts = again.some(({ list, rank, score }) => {
      return list !== first.list || rank !== first.rank || score !== first.score;
    });
    if (!contradicts) results.push(first);
    const wrong = contradicts ? [first, ...again] : again;
    for (const { row } of wrong) {
      problems.push({ row, input, code: contradicts ? "contradictory" : "repeated", first: first.row });
    }
  }
  return { results, problems };
}
