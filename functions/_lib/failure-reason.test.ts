import { expect, test } from "vitest";
import { failureReason } from "./failure-reason.ts";

const database = Object.assign(new Error('invalid input syntax for type uuid: "asha"'), {
  name: "PostgresError",
  code: "22P02",
});

test.each<[string, unknown, string]>([
  ["an error", new TypeError("socket closed"), "TypeError: socket closed"],
  [
    "a query's cause, without the value",
    new Error("Failed query: select 1\nparams: asha", { cause: database }),
    "PostgresError (22P02): invalid input syntax for type uuid: …",
  ],
  ["an address", new Error("asha@college.example was refused"), "Error: [address] was refused"],
  ["what is no error", "oops, asha", "Something that is no error was thrown."],
  ["the first line alone", new Error("no\nparams: asha"), "Error: no"],
])("%s", (_label, error, reason) => {
  expect(failureReason(error)).toBe(reason);
});

test("a circle of causes comes to an end", () => {
  const [one, other] = [new Error("one"), new Error("other")];
  one.cause = other;
  other.cause = one;
  expect(failureReason(one)).toMatch(/^Error: (one|other)$/);
});
