import { expect, test } from "vitest";
import type { Audience } from "#shared/domain/announcement/audience.ts";
import { audienceOf, emptyAudience, toAudienceDraft } from "./audience-draft.ts";

const id = "01900000-0000-7000-8000-000000000001";

const AUDIENCES: readonly Audience[] = [
  { kind: "season", cycleId: id },
  { kind: "students", programIds: [id], branchIds: [], graduatingYears: [2027, 2028] },
  { kind: "rule", cycleId: id, rule: { all: [{ field: "cgpa", op: "gte", value: 7 }] } },
  { kind: "drive", driveId: id, applicants: { by: "all" } },
  { kind: "drive", driveId: id, applicants: { by: "status", statuses: ["offered"] } },
  { kind: "drive", driveId: id, applicants: { by: "outcome", roundId: id, outcomes: ["waitlisted"] } },
  { kind: "recruiters", companyIds: [id] },
];

test.each(AUDIENCES)("what was chosen comes back as it was: %o", (audience) => {
  expect(audienceOf(toAudienceDraft(audience, ""))).toEqual(audience);
});

test.each([
  ["no season", emptyAudience("")],
  ["no drive", { ...emptyAudience(id), kind: "drive" as const }],
  ["no status", { ...emptyAudience(id), kind: "drive" as const, driveId: id, applicants: "status" as const }],
  ["a batch that is no year", { ...emptyAudience(id), kind: "students" as const, years: "final" }],
])("is none yet with %s", (_label, draft) => {
  expect(audienceOf(draft)).toBeUndefined();
});
