import { expect, test } from "vitest";
import { FormReader } from "./form-reader.ts";

function read(entries: [string, string | File][]): FormReader {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return new FormReader(data);
}

test("text is trimmed, raw is not", () => {
  const form = read([["a", " x "]]);
  expect([form.text("a"), form.raw("a"), form.text("none")]).toEqual(["x", " x ", ""]);
});

test.each([
  ["", undefined],
  ["12", 12],
  [" 12,50,000 ", 1_250_000],
  ["7.5", 7.5],
  ["x", Number.NaN],
])("the number in %j is %j", (typed, value) => {
  expect(read([["n", typed]]).number("n")).toEqual(value);
});

test("reads flags, choices and lists", () => {
  const form = read([
    ["on", "on"],
    ["role", "admin"],
    ["c", "1"],
    ["c", "2"],
    ["c", ""],
  ]);
  expect([form.flag("on"), form.flag("off")]).toEqual([true, false]);
  expect(form.oneOf("role", ["officer", "admin"])).toBe("admin");
  expect(form.oneOf("none", ["officer", "admin"])).toBe("officer");
  expect(form.all("c")).toEqual(["1", "2"]);
  expect(form.column("c")).toEqual(["1", "2", ""]);
});

test("no file was chosen while it is empty", () => {
  const form = read([
    ["none", new File([], "")],
    ["one", new File(["x"], "a.txt")],
  ]);
  expect(form.file("none")).toBeUndefined();
  expect(form.file("one")?.name).toBe("a.txt");
});
