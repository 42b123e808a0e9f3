import { expect, test } from "vitest";
import { findDates } from "./dates.ts";
import { pieceOf } from "./piece.ts";

const rows: [text: string, from: string | undefined, to: string | undefined, current: boolean][] = [
  ["Aug 2021 – Present", "2021-08", undefined, true],
  ["August, 2021 to May, 2023", "2021-08", "2023-05", false],
  ["Sept. 2020 - Jan. 2021", "2020-09", "2021-01", false],
  ["Aug'21 - Jul'25", "2021-08", "2025-07", false],
  ["Aug ’21 — till date", "2021-08", undefined, true],
  ["Jun-22 to Aug-22", "2022-06", "2022-08", false],
  ["08/2021 - 05/2025", "2021-08", "2025-05", false],
  ["8/2021", undefined, "2021-08", false],
  ["2021-08 – 2022-01", "2021-08", "2022-01", false],
  ["01.08.2021 - 30.06.2022", "2021-08", "2022-06", false],
  ["15 Aug 2021 – 20 Dec 2021", "2021-08", "2021-12", false],
  ["2019-23", "2019", "2023", false],
  ["2019 - 2023", "2019", "2023", false],
  ["(2019–2023)", "2019", "2023", false],
  ["2020 – ongoing", "2020", undefined, true],
  ["Since 2022", "2022", undefined, true],
  ["from March 2022", "2022-03", undefined, true],
  ["2022 onwards", "2022", undefined, true],
  ["May – July 2022", "2022-05", "2022-07", false],
  ["Dec - Jan 2023", "2022-12", "2023-01", false],
  ["Expected May 2025", undefined, "2025-05", false],
  ["Summer 2022", undefined, "2022", false],
  ["2021", undefined, "2021", false],
];
test.each(rows)("%s", (text, from, to, current) => {
  const [range, ...rest] = findDates(pieceOf(text, 0, text.length));
  expect(rest).toEqual([]);
  expect({ from: range?.from?.value, to: range?.to?.value, current: range?.current }).toEqual({ from, to, current });
});

test.each([
  ["a phone number", "+91 98765 42019"],
  ["a roll number", "BT2019CSE042"],
  ["a score", "CGPA 8.42/10"],
  ["a share", "improved by 20.19%"],
  ["the verb", "may be marched on"],
  ["a version", "Windows 2.2019.1"],
  ["a large number", "served 20190 users"],
])("%s is no date: %s", (_label, text) => expect(findDates(pieceOf(text, 0, text.length))).toEqual([]));

test("spans hold the very words, wherever the piece stands", () => {
  const text = "VNIT Nagpur, Aug 2019 – May 2023; Infosys since 2024";
  const ranges = findDates(pieceOf(text, 13, text.length));
  const words = ranges.map(({ start, end, from, to }) => [start, end, from, to].map((at) => at));
  expect(words).toHaveLength(2);
  expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(["Aug 2019 – May 2023", "since 2024"]);
  expect(
    ranges.flatMap(({ from, to }) => [from, to]).map((date) => date && text.slice(date.span.start, date.span.end)),
  ).toEqual(["Aug 2019", "May 2023", "2024", undefined]);
});
