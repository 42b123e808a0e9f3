import { BulkPreview } from "#shared/contracts/bulk.ts";
import type { Problem } from "#shared/contracts/problem.ts";
import { countOf } from "#web/lib/format/labels.ts";

/** The preview that a refusal of a changed world carries; undefined for any other problem. */
export function previewInside(problem: Problem): BulkPreview | undefined {
  if (problem.code !== "world_changed") return undefined;
  const { data } = BulkPreview.safeParse(problem.details?.["preview"]);
  return data;
}

type Shown = Pick<BulkPreview, "affected" | "totals">;

/** What changed between two previews, in a sentence. */
export function differenceBetween(before: Shown, now: Shown): string {
  const was = new Map(before.affected.map((each) => [each.id, each]));
  const is = new Map(now.affected.map((each) => [each.id, each]));
  const gone = [...was.values()].filter(({ id }) => !is.has(id));
  const fresh = [...is.values()].filter(({ id }) => !was.has(id));
  const other = [...is.values()].filter(({ id, before: from, after }) => {
    const earlier = was.get(id);
    return earlier !== undefined && (earlier.before !== from || earlier.after !== after);
  });
  const parts = [
    gone.length > 0 && `${namesOf(gone)} would not be changed any more`,
    fresh.length > 0 && `${namesOf(fresh)} would be changed too`,
    other.length > 0 && `${namesOf(other)} ${other.length === 1 ? "stands" : "stand"} otherwise than before`,
  ].filter((part) => part !== false);
  return parts.length === 0
    ? `${countOf(now.totals.affected, "student")} would be changed now.`
    : `${parts.join("; ")}.`;
}

function namesOf(people: readonly { readonly label: string }[]): string {
  const [first = "", second = ""] = people.map(({ label }) => label);
  if (people.length === 1) return first;
  return people.length === 2 ? `${first} and ${second}` : `${first} and ${people.length - 1} others`;
}
