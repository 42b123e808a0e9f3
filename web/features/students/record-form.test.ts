import { expect, test } from "vitest";
import { FormReader } from "#web/lib/forms/form-reader.ts";
import { recordOf } from "./record-form.ts";

test("what is left empty is unknown, and what is no number is refused by the API", () => {
  const data = new FormData();
  for (const [name, value] of Object.entries({
    name: " Asha ",
    cgpa: "8.25",
    tenthPct: "ninety",
    gender: "female",
    category: "x",
    yearBack: "no",
    disability: "",
  })) {
    data.set(name, value);
  }
  for (const country of ["IN", "US"]) data.append("workCountries", country);
  expect(recordOf(new FormReader(data))).toEqual({
    name: "Asha",
    cgpa: 8.25,
    tenthPct: Number.NaN,
    activeBacklogs: null,
    totalBacklogs: null,
    twelfthPct: null,
    diplomaPct: null,
    gapYears: null,
    attendancePct: null,
    trainingPct: null,
    yearBack: false,
    disability: null,
    placedBefore: false,
    workCountries: ["IN", "US"],
    gender: "female",
    category: null,
  });
});
