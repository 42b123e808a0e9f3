import type { SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Pseudonym } from "#shared/domain/erasure/pseudonym.ts";
import type { Subject } from "./subject.ts";

/** How a column comes into a student's export. */
export type Shown =
  | { readonly as: "value" }
  /** Under another name, read by an expression: a name in the place of an id, or no more than the student may know. */
  | { readonly as: string; readonly read: (subject: Subject) => SQL }
  /** Not at all, and why: read by the student in the export. */
  | { readonly withheld: string };

/** What is left in a column of a row that stays once its student is erased. */
export type Left<V> =
  | "as it is"
  | { readonly value: V }
  | { readonly pseudonym: keyof Pseudonym }
  | { readonly rewritten: { by(value: V, pseudonym: Pseudonym): V } };

/** What a column of a table says, of whom, and what becomes of it. */
export type Fate<V> =
  /** Of nobody: a key, a setting, a fact of the college. */
  | { readonly of: "nobody" }
  /** Of a member of the staff, a recruiter or a guest: neither the student's to have nor to have erased. */
  | { readonly of: "others" }
  | { readonly of: "student"; readonly shown: Shown; readonly left: Left<V> };

const value = { as: "value" } as const;

export const NOBODY: Fate<never> = { of: "nobody" };
export const OTHERS: Fate<never> = { of: "others" };

/** Exported; stays in a nameless row, where figures count by it. */
export const FIGURE: Fate<never> = { of: "student", shown: value, left: "as it is" };
/** Exported; empty afterwards. */
export const CLEARED: Fate<null> = { of: "student", shown: value, left: { value: null } };
/** Exported; gone with its row. Means nothing in a table whose rows stay, and a test says so. */
export const WITH_ROW: Fate<never> = { of: "student", shown: value, left: "as it is" };

/** Exported; `left` stands in its place afterwards. */
export const replaced = <V>(left: V): Fate<V> => ({ of: "student", shown: value, left: { value: left } });

/** Exported; a pseudonym of the row afterwards. */
export const renamed = (part: keyof Pseudonym): Fate<string> => ({
  of: "student",
  shown: value,
  left: { pseudonym: part },
});

/** Exported; what it holds is rewritten afterwards. */
export const rewritten = <V>(by: (held: V, pseudonym: Pseudonym) => V): Fate<V> => ({
  of: "student",
  shown: value,
  left: { rewritten: { by } },
});

/** Exported under another name, by an expression; stays. */
export const read = (as: string, expression: (subject: Subject) => SQL): Fate<never> => ({
  of: "student",
  shown: { as, read: expression },
  left: "as it is",
});

/** Of the student and not exported, for a reason that they read; stays, or `left` stands in its place. */
export const withheld = <V = never>(why: string, left?: { readonly value: V }): Fate<V> => ({
  of: "student",
  shown: { withheld: why },
  left: left ?? "as it is",
});

type Columns<T extends PgTable> = { readonly [C in keyof T["$inferSelect"]]: Fate<T["$inferSelect"][C]> };

/** A table with rows of students. */
export interface StudentTable<T extends PgTable = PgTable> {
  readonly table: T;
  /** Where its rows stand in the export, e.g. `applications`; its rows are listed to the office under this name too. */
  readonly section: string;
  /** Which rows are the student's. */
  readonly whose: (subject: Subject) => SQL;
  /** Which of them the student may know of; all unless it says otherwise. What is staged is not theirs to read yet. */
  readonly known?: (subject: Subject) => SQL;
  /** Whether a preview says how many there are; false where no index leads to them. */
  readonly isCounted?: false;
  /** What becomes of the rows at erasure. */
  readonly rows: "deleted" | "kept";
  /** To the office and the student: what goes, or why it stays. */
  readonly why: string;
  readonly columns: Columns<T>;
}

/** A table that says nothing of any student. */
export interface OtherTable<T extends PgTable = PgTable> {
  readonly table: T;
  readonly why: string;
  readonly columns: readonly (keyof T["$inferSelect"])[];
}

/** Holds an entry to the columns of its table: one too few, one too many or a value of another type does not compile. */
export const ofStudents = <T extends PgTable>(table: T, entry: Omit<StudentTable<T>, "table">): StudentTable =>
  ({ ...entry, table }) as unknown as StudentTable;

/** As `ofStudents`, for what is no student's. */
export const ofNobody = <T extends PgTable>(
  table: T,
  why: string,
  columns: readonly (keyof T["$inferSelect"])[],
): OtherTable => ({ table, why, columns }) as unknown as OtherTable;
