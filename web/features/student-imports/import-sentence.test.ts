import { expect, test } from "vitest";
import { importSentence } from "./import-sentence.ts";

test.each([
  [
    { status: "checked", totalRows: 500, goodRows: 494, newStudents: 494, changedStudents: 0 },
    "494 students go in, 6 rows stay out.",
  ],
  [
    { status: "checked", totalRows: 3, goodRows: 2, newStudents: 1, changedStudents: 1 },
    "1 student goes in, 1 student is changed, 1 row stays out.",
  ],
  [
    { status: "imported", totalRows: 3, goodRows: 2, newStudents: 2, changedStudents: 0 },
    "2 students came in, 1 row stayed out.",
  ],
  [{ status: "checked", totalRows: 0, goodRows: 0, newStudents: 0, changedStudents: 0 }, "There is nothing to import."],
] as const)("%j", (counts, sentence) => {
  expect(importSentence(counts)).toBe(sentence);
});
