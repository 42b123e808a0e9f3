import { expect, test } from "vitest";
import type { Problem } from "#shared/contracts/problem.ts";
import { errorFor, fieldErrorsOf } from "./field-errors.ts";

const problem = (invalidParams: Problem["invalidParams"]): Problem => ({
  type: "about:blank",
  title: "Invalid input",
  status: 422,
  detail: "Some fields are wrong.",
  code: "invalid_input",
  requestId: "r1",
  invalidParams,
});

test("keeps the first reason of each field", () => {
  const errors = fieldErrorsOf(
    problem([
      { name: "email", reason: "No address." },
      { name: "email", reason: "Too short." },
      { name: "json.admin.name", reason: "A name is needed." },
    ]),
  );
  expect(errors).toEqual({ email: "No address.", "admin.name": "A name is needed." });
});

test("a field hears of its parts, and not of its neighbours", () => {
  const errors = { "skills.2": "Too long." };
  expect(errorFor(errors, "skills")).toBe("Too long.");
  expect(errorFor(errors, "skill")).toBeUndefined();
});

test("no problem, no errors", () => {
  expect(fieldErrorsOf(undefined)).toEqual({});
});
