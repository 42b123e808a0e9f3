import { expect, test } from "vitest";
import type { ResumeView } from "#shared/contracts/resumes.ts";
import { applyNeeds, reviewPath, usableResumes } from "./apply-needs.ts";

const resume = (id: string, status: ResumeView["status"]): ResumeView => ({
  id,
  status,
  label: id,
  fileName: `${id}.pdf`,
  contentType: "application/pdf",
  sizeBytes: 1,
  failure: null,
  createdAt: "2026-08-01T00:00:00.000Z",
});
const confirmedAt = "2026-08-01T00:00:00.000Z";

test.each([
  ["nothing yet", null, [], [false, false]],
  ["an upload that was broken off is no résumé", confirmedAt, [resume("a", "uploading")], [false, true]],
  ["one that nobody could read can be sent all the same", confirmedAt, [resume("a", "unreadable")], [true, true]],
  ["not confirmed", null, [resume("a", "parsed")], [true, false]],
])("%s", (_case, at, resumes, met) => {
  expect(applyNeeds({ confirmedAt: at }, resumes).map(({ isMet }) => isMet)).toEqual(met);
});

test("the profile is confirmed with the newest résumé that was read, or by hand", () => {
  expect(reviewPath([resume("a", "unreadable"), resume("b", "parsed")])).toBe("/profile/resumes/b");
  expect(reviewPath([resume("a", "unreadable")])).toBe("/profile/edit");
  expect(usableResumes([resume("a", "uploading"), resume("b", "parsing")]).map(({ id }) => id)).toEqual(["b"]);
});
