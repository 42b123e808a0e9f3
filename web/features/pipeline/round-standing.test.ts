import { expect, test } from "vitest";
import { whyNotRecordable } from "./round-standing.ts";

const first = { position: 1, name: "Test", status: "planned" } as const;
const second = { position: 2, name: "Interview", status: "planned" } as const;

test("an open drive has no results before its deadline", () => {
  expect(whyNotRecordable({ status: "published", hasDeadlinePassed: false }, [first], first)).toMatch(/still open/);
  expect(whyNotRecordable({ status: "published", hasDeadlinePassed: true }, [first], first)).toBeUndefined();
});

test("rounds are recorded one after the other", () => {
  const drive = { status: "in_process", hasDeadlinePassed: true } as const;
  const staged = { ...first, status: "recorded" } as const;
  const released = { ...first, status: "released" } as const;
  expect(whyNotRecordable(drive, [staged, second], staged)).toBeUndefined();
  expect(whyNotRecordable(drive, [staged, second], second)).toBe("The results of “Test” have to be released first.");
  expect(whyNotRecordable(drive, [released, second], second)).toBeUndefined();
});

test("what is released or over stays as it is", () => {
  const released = { ...first, status: "released" } as const;
  expect(whyNotRecordable({ status: "in_process", hasDeadlinePassed: true }, [released], released)).toMatch(/final/);
  expect(whyNotRecordable({ status: "closed", hasDeadlinePassed: true }, [first], first)).toMatch(/over/);
});
