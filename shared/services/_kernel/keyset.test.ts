import { describe, expect, it } from "vitest";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { countColumn, keyset, numberColumn, type SortColumn, timeColumn, wordColumn } from "./keyset.ts";
import { encodeCursor } from "./page.ts";

const id = "00000000-0000-7000-8000-000000000001";
const columns: Readonly<Record<SortColumn["type"], SortColumn>> = {
  text: wordColumn(enrollment.name),
  bigint: countColumn(enrollment.gapYears),
  float8: numberColumn(enrollment.cgpaOrder),
  timestamptz: timeColumn(enrollment.createdAt),
};
const isTaken = (type: SortColumn["type"], value: string | number | null) =>
  keyset({ sort: type, cursor: encodeCursor({ value, id }) }, enrollment.id, columns).ok;

describe("keyset", () => {
  it.each([
    ["text", "Asha"],
    ["text", ""],
    ["bigint", "42"],
    ["float8", "-1"],
    ["float8", "8.15"],
    ["timestamptz", "2026-11-23 10:00:00.123456+00"],
    ["timestamptz", "2024-02-29T10:00:00.123Z"],
    ["timestamptz", "2026-11-23 10:00:00+05:30"],
  ] as const)("goes on from a position by %s, %j", (type, value) => {
    expect(isTaken(type, value)).toBe(true);
  });

  it.each([
    ["text", "a\0b"],
    ["text", 1],
    ["bigint", ""],
    ["bigint", "1e3"],
    ["bigint", "1.5"],
    ["bigint", "9999999999999999999"],
    ["float8", ""],
    ["float8", "NaN"],
    ["float8", "0x10"],
    ["timestamptz", "2026"],
    ["timestamptz", "2026-02-30 10:00:00+00"],
    ["timestamptz", "2026-13-01 10:00:00+00"],
    ["timestamptz", "0000-01-01 10:00:00+00"],
    ["timestamptz", "2026-11-23 10:00:00+99"],
    ["timestamptz", null],
  ] as const)("refuses what PostgreSQL could not read as %s, %j", (type, value) => {
    expect(isTaken(type, value)).toBe(false);
  });
});
