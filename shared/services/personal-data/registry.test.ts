import { getTableColumns, getTableName, is, isTable } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { describe, expect, it, test } from "vitest";
import * as schema from "#shared/db/schema/index.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { OTHER_TABLES, STUDENT_TABLES } from "./registry/index.ts";
import { fatesOf } from "./select.ts";

/**
 * No column is forgotten: whoever adds one says whether it is of a student, and what becomes of it. Read from the
 * database as the migrations left it, and from the schema.
 */
const db = await testDatabase();
const columns = await db.superuser<{ table: string; column: string; nullable: boolean }[]>`
  select table_name as table, column_name as column, is_nullable = 'YES' as nullable from information_schema.columns
  where table_schema = 'public'`;

const registered = new Map<string, ReadonlySet<string>>();
for (const { table, columns: named } of [...STUDENT_TABLES, ...OTHER_TABLES]) {
  const keys = Array.isArray(named) ? named : Object.keys(named);
  const inDatabase = getTableColumns(table);
  registered.set(getTableName(table), new Set(keys.map((key) => inDatabase[key as string]?.name ?? `${key}?`)));
}

describe("the registry of personal columns", () => {
  it("knows every column of every table, and no other", () => {
    const actual = Map.groupBy(columns, ({ table }) => table);
    expect([...registered.keys()].toSorted()).toEqual([...actual.keys()].toSorted());
    for (const [table, own] of actual) {
      const names = own.map(({ column }) => column).toSorted();
      expect([...(registered.get(table) ?? [])].toSorted(), table).toEqual(names);
    }
  });

  it("has each table of the schema once", () => {
    const tables = Object.values(schema).filter((each) => isTable(each) && is(each, PgTable));
    expect(STUDENT_TABLES.length + OTHER_TABLES.length).toBe(tables.length);
    expect(new Set(STUDENT_TABLES.map(({ section }) => section)).size).toBe(STUDENT_TABLES.length);
  });

  test.each(STUDENT_TABLES.map((entry) => ({ name: getTableName(entry.table), entry })))(
    "says of $name what the student gets, or that they get nothing and why",
    ({ entry }) => {
      expect(entry.why).not.toBe("");
      expect(fatesOf(entry).some(([, fate]) => fate.of === "student")).toBe(true);
    },
  );

  // Words of people, and what is read from them, must not outlive their student in a row that stays.
  const SPEAKS = /^(note|reason|decision|failure|feedback|remark|profile|phone|name|email|label|file_name|snapshot)$/;
  test.each(STUDENT_TABLES.filter(({ rows }) => rows === "kept").map((entry) => ({ section: entry.section, entry })))(
    "leaves no words behind in rows of $section that stay",
    ({ entry }) => {
      const names = getTableColumns(entry.table);
      for (const [key, fate] of fatesOf(entry)) {
        const column = names[key]?.name ?? "";
        // The trail cannot be rewritten: it is not shown instead.
        if (!SPEAKS.test(column) || getTableName(entry.table) === "audit_event") continue;
        expect(fate.of === "student" && fate.left !== "as it is", `${entry.section}: ${column}`).toBe(true);
      }
    },
  );
});
