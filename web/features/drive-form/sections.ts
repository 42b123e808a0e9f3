import type { FieldErrors } from "#web/lib/forms/field-errors.ts";

/** Parts of the drive form, in their order. */
export const SECTIONS = [
  { id: "job", label: "The job" },
  { id: "pay", label: "Pay" },
  { id: "eligibility", label: "Who may apply" },
  { id: "rounds", label: "Rounds" },
  { id: "deadline", label: "Deadlines" },
] as const;
export type SectionId = (typeof SECTIONS)[number]["id"];

const HOME_OF: Readonly<Record<string, SectionId>> = {
  compensation: "pay",
  eligibility: "eligibility",
  rounds: "rounds",
  applicationsCloseAt: "deadline",
  withdrawalsCloseAt: "deadline",
};

/** How many fields of each part need attention. What has no part of its own belongs to the job. */
export function errorsBySection(errors: FieldErrors): Partial<Record<SectionId, number>> {
  const counts: Partial<Record<SectionId, number>> = {};
  for (const name of Object.keys(errors)) {
    const section = HOME_OF[name.split(".")[0] ?? ""] ?? "job";
    counts[section] = (counts[section] ?? 0) + 1;
  }
  return counts;
}
