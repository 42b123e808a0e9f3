/** Columns of a roll, and the headers that name them: compared without case, blanks, dots, hyphens and underscores. */
const HEADERS = {
  rollNo: ["roll no", "roll number", "roll", "enrollment no", "registration no", "usn"],
  name: ["name", "student name", "full name"],
  email: ["email", "email id", "e-mail", "email address", "mail"],
  program: ["program", "programme", "course", "degree"],
  branch: ["branch", "department", "dept", "discipline"],
  secondBranch: ["second branch", "minor branch", "dual branch"],
  graduatingYear: ["graduating year", "batch", "passing year", "year of passing"],
  cgpa: ["cgpa", "gpa", "cpi"],
  activeBacklogs: ["active backlogs", "backlogs", "current backlogs"],
  totalBacklogs: ["total backlogs", "backlog history"],
  tenthPct: ["tenth pct", "10th %", "10th", "10th percentage", "ssc %", "tenth"],
  twelfthPct: ["twelfth pct", "12th %", "12th", "12th percentage", "hsc %", "twelfth"],
  diplomaPct: ["diploma pct", "diploma %", "diploma", "diploma percentage"],
  gapYears: ["gap years", "gap", "year gap"],
  yearBack: ["year back", "year down", "detained"],
  attendancePct: ["attendance pct", "attendance %", "attendance"],
  trainingPct: ["training pct", "training %", "training attendance", "training attendance %"],
  placedBefore: ["placed before", "prior placement", "already placed"],
  workCountries: ["work countries", "work authorization", "work authorisation"],
  gender: ["gender", "sex"],
  category: ["category", "caste category"],
  disability: ["disability", "pwd"],
  phone: ["phone", "mobile", "mobile no", "phone number"],
  skills: ["skills"],
} as const;

export type ImportColumn = keyof typeof HEADERS;

/** Columns without which a new student cannot be made. */
export const REQUIRED_COLUMNS = [
  "rollNo",
  "name",
  "email",
  "program",
  "branch",
  "graduatingYear",
] as const satisfies readonly ImportColumn[];

/** Headers of the template, in its order. */
export const TEMPLATE_HEADERS: readonly string[] = Object.values(HEADERS).map(([first]) => first.replaceAll(" ", "_"));

const fold = (header: string) => header.toLowerCase().replace(/[\s._-]+/g, "");
const COLUMN_BY_HEADER = new Map(
  Object.entries(HEADERS).flatMap(([column, headers]) =>
    headers.map((header) => [fold(header), column as ImportColumn] as const),
  ),
);

/** The header of a column as the template writes it, for messages. */
export function headerOf(column: ImportColumn): string {
  return HEADERS[column][0].replaceAll(" ", "_");
}

export interface RecognisedHeaders {
  /** Column of each position; undefined where the header names none. */
  readonly columns: readonly (ImportColumn | undefined)[];
  readonly unknown: readonly string[];
  readonly repeated: readonly ImportColumn[];
  readonly missing: readonly ImportColumn[];
}

/** Which field each column of the sheet holds. */
export function recogniseHeaders(headers: readonly string[]): RecognisedHeaders {
  const columns = headers.map((header) => COLUMN_BY_HEADER.get(fold(header)));
  const named = columns.filter((column) => column !== undefined);
  return {
    columns,
    unknown: headers.filter((header, i) => columns[i] === undefined && header.trim() !== ""),
    repeated: [...new Set(named.filter((column, i) => named.indexOf(column) !== i))],
    missing: REQUIRED_COLUMNS.filter((column) => !named.includes(column)),
  };
}
