import { CATEGORIES, GENDERS } from "../enrollment/attributes.ts";
import { headerOf, type ImportColumn, REQUIRED_COLUMNS } from "./columns.ts";

/** A value as the sheet has it: something, cleared on purpose (`-`), or left alone (blank). */
export type Cell<T> = T | null | undefined;

/** One good row. `undefined` leaves an existing student's value alone; null clears it. */
export interface ImportedStudent {
  readonly row: number;
  readonly rollNo: string;
  readonly name: string;
  readonly email: string;
  readonly program: string;
  readonly branch: string;
  readonly secondBranch: Cell<string>;
  readonly graduatingYear: number;
  readonly cgpa: Cell<number>;
  readonly activeBacklogs: Cell<number>;
  readonly totalBacklogs: Cell<number>;
  readonly tenthPct: Cell<number>;
  readonly twelfthPct: Cell<number>;
  readonly diplomaPct: Cell<number>;
  readonly gapYears: Cell<number>;
  readonly yearBack: Cell<boolean>;
  readonly attendancePct: Cell<number>;
  readonly trainingPct: Cell<number>;
  readonly placedBefore: Cell<boolean>;
  readonly workCountries: Cell<readonly string[]>;
  readonly gender: Cell<(typeof GENDERS)[number]>;
  readonly category: Cell<(typeof CATEGORIES)[number]>;
  readonly disability: Cell<boolean>;
  readonly phone: Cell<string>;
  readonly skills: Cell<readonly string[]>;
}

export interface RowProblem {
  readonly row: number;
  /** Header as the template writes it. */
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

/** The codes that a college knows. */
export interface KnownCodes {
  readonly programs: ReadonlySet<string>;
  readonly branches: ReadonlySet<string>;
}

const EMAIL = /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;.]{2,}$/;
const TRUTHS = new Map([
  ["yes", true],
  ["y", true],
  ["true", true],
  ["1", true],
  ["no", false],
  ["n", false],
  ["false", false],
  ["0", false],
]);
const GENDER_WORDS = new Map([
  ["f", "female"],
  ["m", "male"],
  ["o", "other"],
]);

/** Reads one row of a sheet: the student it describes, or every problem that it has. */
export function readRow(
  row: number,
  cells: Readonly<Partial<Record<ImportColumn, string>>>,
  known: KnownCodes,
): { readonly student: ImportedStudent } | { readonly problems: readonly RowProblem[] } {
  const reader = new RowReader(row, cells);
  const student: ImportedStudent = {
    row,
    rollNo: reader.word(
      "rollNo",
      /^[A-Za-z0-9][A-Za-z0-9/ _.-]{0,39}$/,
      "A roll number has up to 40 letters, digits, / and -.",
    ),
    name: reader.word("name", /^.{1,120}$/u, "A name has up to 120 letters."),
    email: reader.word("email", EMAIL, "This is not an e-mail address.").toLowerCase(),
    program: reader.code("program", known.programs) ?? "",
    branch: reader.code("branch", known.branches) ?? "",
    secondBranch: reader.code("secondBranch", known.branches),
    graduatingYear: reader.number("graduatingYear", 1950, 2100, true) ?? 0,
    cgpa: reader.number("cgpa", 0, 10),
    activeBacklogs: reader.number("activeBacklogs", 0, 60, true),
    totalBacklogs: reader.number("totalBacklogs", 0, 120, true),
    tenthPct: reader.number("tenthPct", 0, 100),
    twelfthPct: reader.number("twelfthPct", 0, 100),
    diplomaPct: reader.number("diplomaPct", 0, 100),
    gapYears: reader.number("gapYears", 0, 20, true),
    yearBack: reader.truth("yearBack"),
    attendancePct: reader.number("attendancePct", 0, 100),
    trainingPct: reader.number("trainingPct", 0, 100),
    placedBefore: reader.truth("placedBefore"),
    workCountries: reader.countries("workCountries"),
    gender: reader.oneOf("gender", GENDERS, GENDER_WORDS),
    category: reader.oneOf("category", CATEGORIES),
    disability: reader.truth("disability"),
    phone: reader.optionalWord("phone", /^\+?[\d\s()-]{7,20}$/, "This is not a telephone number."),
    skills: reader.list("skills"),
  };
  const { activeBacklogs, totalBacklogs } = student;
  if (typeof activeBacklogs === "number" && typeof totalBacklogs === "number" && totalBacklogs < activeBacklogs) {
    reader.fail("totalBacklogs", "inconsistent", "Total backlogs include the active ones, so they cannot be fewer.");
  }
  return reader.problems.length === 0 ? { student } : { problems: reader.problems };
}

class RowReader {
  readonly problems: RowProblem[] = [];
  readonly #row: number;
  readonly #cells: Readonly<Partial<Record<ImportColumn, string>>>;

  constructor(row: number, cells: Readonly<Partial<Record<ImportColumn, string>>>) {
    this.#row = row;
    this.#cells = cells;
  }

  fail(column: ImportColumn, code: string, message: string): undefined {
    this.problems.push({ row: this.#row, column: headerOf(column), code, message });
    return undefined;
  }

  /** A value that a row cannot do without. */
  word(column: ImportColumn, pattern: RegExp, message: string): string {
    return this.optionalWord(column, pattern, message) ?? "";
  }

  optionalWord(column: ImportColumn, pattern: RegExp, message: string): Cell<string> {
    return this.#read(column, (text) => (pattern.test(text) ? text : this.fail(column, "malformed", message)));
  }

  code(column: ImportColumn, known: ReadonlySet<string>): Cell<string> {
    return this.#read(column, (text) => {
      const code = text.toUpperCase();
      const message = `"${text}" is none of ${[...known].join(", ")}.`;
      return known.has(code) ? code : this.fail(column, "unknown_code", message);
    });
  }

  number(column: ImportColumn, min: number, max: number, whole = false): Cell<number> {
    return this.#read(column, (text) => {
      const plain = text.replace(/%$/, "").trim();
      const value = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
      if (Number.isNaN(value) || (whole && !Number.isInteger(value))) {
        return this.fail(column, "not_a_number", `"${text}" is not a ${whole ? "whole " : ""}number.`);
      }
      if (value >= min && value <= max) return value;
      return this.fail(column, "out_of_range", `${text} is not between ${min} and ${max}.`);
    });
  }

  oneOf<T extends string>(column: ImportColumn, words: readonly T[], short?: ReadonlyMap<string, string>): Cell<T> {
    return this.#read(column, (text) => {
      const lower = text.toLowerCase();
      const word = words.find((each) => each === (short?.get(lower) ?? lower));
      return word ?? this.fail(column, "unknown_value", `"${text}" is none of ${words.join(", ")}.`);
    });
  }

  truth(column: ImportColumn): Cell<boolean> {
    return this.#read(
      column,
      (text) =>
        TRUTHS.get(text.toLowerCase()) ?? this.fail(column, "unknown_value", `"${text}" is neither yes nor no.`),
    );
  }

  list(column: ImportColumn): Cell<readonly string[]> {
    return this.#read(column, (text) => [
      ...new Set(
        text
          .split(/[;|,]/)
          .map((part) => part.trim().toLowerCase())
          .filter((part) => part !== ""),
      ),
    ]);
  }

  countries(column: ImportColumn): Cell<readonly string[]> {
    const list = this.list(column);
    if (!list) return list;
    const codes = list.map((code) => code.toUpperCase());
    const wrong = codes.find((code) => !/^[A-Z]{2}$/.test(code));
    if (wrong === undefined) return codes;
    return this.fail(column, "unknown_value", `"${wrong}" is no country's two letters, as IN or US.`);
  }

  #read<T>(column: ImportColumn, read: (text: string) => T | undefined): Cell<T> {
    const text = (this.#cells[column] ?? "").trim();
    const required = (REQUIRED_COLUMNS as readonly string[]).includes(column);
    if (text === "" || (text === "-" && required)) {
      return required ? this.fail(column, "missing", `${headerOf(column)} is missing.`) : undefined;
    }
    return text === "-" ? null : read(text);
  }
}
