import { type ClauseDraft, type GroupDraft, newClause, newGroup } from "./rule-draft.ts";

/** "CGPA at least 7 for CSE, 6.5 for ECE": branches of one floor go together, and a branch without one is left out. */
export function floorsGroup(floors: ReadonlyMap<string, string>): GroupDraft {
  const entered = [...floors].filter(([, floor]) => floor.trim() !== "");
  const byFloor = Map.groupBy(entered, ([, floor]) => Number(floor));
  const parts = [...byFloor]
    .toSorted(([one], [other]) => other - one)
    .map(([floor, branches]) => {
      const branch: ClauseDraft = { ...newClause("branch"), words: branches.map(([code]) => code) };
      return newGroup("all", [branch, { ...newClause("cgpa"), value: String(floor) }]);
    });
  return newGroup("any", parts);
}

/** Why a floor is none; undefined where it is one or left empty. */
export function floorProblem(floor: string): string | undefined {
  if (floor.trim() === "") return undefined;
  const value = Number(floor);
  return value >= 0 && value <= 10 ? undefined : "From 0 to 10.";
}
