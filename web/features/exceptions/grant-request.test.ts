import { expect, test } from "vitest";
import { FormReader } from "#web/lib/forms/form-reader.ts";
import { grantOf } from "./grant-request.ts";

function said(fields: Record<string, string>) {
  const data = new FormData();
  const base = { cycleId: "s", domain: "deadline", effect: "allow", reason: " Ill. ", expiresAt: "2026-08-01T18:00" };
  for (const [name, value] of Object.entries({ ...base, ...fields })) data.set(name, value);
  return grantOf(new FormReader(data), "Asia/Kolkata");
}

test("says one student and one drive, with its end in the college's time", () => {
  const fields = { who: "enrollment", "who.rollNo": "23CSE1", what: "drive", "what.id": "d" };
  expect(said(fields)).toEqual({
    cycleId: "s",
    domain: "deadline",
    effect: "allow",
    who: { kind: "enrollment", rollNo: "23CSE1" },
    what: { kind: "drive", id: "d" },
    reason: "Ill.",
    expiresAt: "2026-08-01T12:30:00.000Z",
  });
});

test("leaves out what everybody and the whole season do not need", () => {
  const left = { who: "everybody", "who.id": "left over", what: "season", "what.id": "left over" };
  expect(said(left)).toMatchObject({ who: { kind: "everybody" }, what: { kind: "season" } });
});
