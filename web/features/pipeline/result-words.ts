import type { ApplicationRow } from "#shared/contracts/applications.ts";

type LastResult = NonNullable<ApplicationRow["round"]>;

/** A result in two or three words. */
export function resultLabel({
  outcome,
  attendance,
  rank,
}: Pick<LastResult, "outcome" | "attendance"> & { readonly rank?: number | null }): string {
  if (attendance === "absent") return "Absent";
  const excused = attendance === "excused" ? ", excused" : "";
  if (outcome === "pending") return excused ? "Excused" : attendance === "present" ? "Present" : "Pending";
  if (outcome === "waitlisted") return `Waiting${rank ? `, place ${rank}` : ""}${excused}`;
  return `${outcome === "advanced" ? "Advanced" : "Eliminated"}${excused}`;
}
