import { expect, test } from "vitest";
import { FormReader } from "#web/lib/forms/form-reader.ts";
import { fieldName, readProfileForm } from "./read-profile-form.ts";

function form(entries: readonly (readonly [string, string])[]): FormReader {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return new FormReader(data);
}

test("an empty form is an empty profile", () => {
  expect(readProfileForm(form([]))).toEqual({
    ok: true,
    data: { phone: null, skills: [], profile: { links: [], education: [], work: [], projects: [] } },
  });
});

test("reads entries in their order, without what is empty, dates as people write them", () => {
  const read = readProfileForm(
    form([
      ["phone", " +91 97853 68782 "],
      ["skills", "sql"],
      ["profile.headline", "Builder"],
      ["work", "0"],
      [fieldName("work", 0, "name"), "Orbit"],
      [fieldName("work", 0, "startDate"), "June 2026"],
      [fieldName("work", 0, "summary"), ""],
      ["work", "1"],
      [fieldName("work", 1, "name"), "Acme"],
    ]),
  );
  expect(read).toMatchObject({
    ok: true,
    data: {
      phone: "+91 97853 68782",
      skills: ["sql"],
      profile: { headline: "Builder", work: [{ name: "Orbit", startDate: "2026-06" }, { name: "Acme" }] },
    },
  });
});

test("says what is wrong at the field's own name", () => {
  const read = readProfileForm(
    form([
      ["phone", "nope"],
      ["education", "0"],
      [fieldName("education", 0, "endDate"), "sometime"],
    ]),
  );
  expect(read).toMatchObject({
    problem: { detail: "Please correct: Phone; Education 1, School or college; Education 1, To." },
  });
  const names = read.ok ? [] : read.problem.invalidParams?.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(["phone", "profile.education.0.institution", "profile.education.0.endDate"]),
  );
});
