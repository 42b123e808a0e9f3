import type { StudentImportView } from "#shared/contracts/student-imports.ts";
import { countOf } from "#web/lib/format/labels.ts";

type Counts = Pick<StudentImportView, "status" | "totalRows" | "goodRows" | "newStudents" | "changedStudents">;

/** What an import would do, or has done: `494 students go in, 6 rows stay out.` */
export function importSentence({ status, totalRows, goodRows, newStudents, changedStudents }: Counts): string {
  const good = goodRows ?? 0;
  const bad = (totalRows ?? 0) - good;
  const isDone = status === "imported";
  const parts = [
    (newStudents ?? 0) > 0 &&
      `${countOf(newStudents ?? 0, "student")} ${verb(newStudents, isDone, ["goes in", "go in", "came in"])}`,
    (changedStudents ?? 0) > 0 &&
      `${countOf(changedStudents ?? 0, "student")} ${verb(changedStudents, isDone, ["is changed", "are changed", "changed"])}`,
    bad > 0 && `${countOf(bad, "row")} ${verb(bad, isDone, ["stays out", "stay out", "stayed out"])}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? "There is nothing to import." : `${parts.join(", ")}.`;
}

function verb(count: number | null, isDone: boolean, [one, many, done]: readonly [string, string, string]): string {
  if (isDone) return done;
  return count === 1 ? one : many;
}
