import type { OverrideView } from "#shared/contracts/overrides.ts";
import type { OverrideDomain, OverrideEffect, OverrideWhat, OverrideWho } from "#shared/domain/override/override.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

export const DOMAIN_LABELS: Readonly<Record<OverrideDomain, string>> = {
  eligibility: "Eligibility rule",
  policy: "Placement policy",
  deadline: "Deadline",
  application_cap: "Cap on applications",
  debarment: "Debarment",
};

/** What allowing does in a domain; denying closes the drives in every one. */
export const DOMAIN_HINTS: Readonly<Record<OverrideDomain, string>> = {
  eligibility: "They may apply though the drive’s rule says no.",
  policy: "They may apply though the season’s policy says no: placed already, offers used, gates.",
  deadline: "They may apply late, until the first results are recorded.",
  application_cap: "They may send more applications than the policy allows.",
  debarment: "They may apply in spite of their strikes.",
};

export const EFFECT_LABELS: Readonly<Record<OverrideEffect, string>> = { allow: "Allow", deny: "Deny" };

export const WHO_LABELS: Readonly<Record<OverrideWho, string>> = {
  enrollment: "One student",
  branch: "A branch",
  program: "A programme",
  everybody: "Everybody of the season",
};

export const WHAT_LABELS: Readonly<Record<OverrideWhat, string>> = {
  drive: "One drive",
  company: "The drives of a company",
  season: "All drives of the season",
};

export const STATE_LABELS: Readonly<Record<OverrideView["state"], { label: string; tone: Tone }>> = {
  in_force: { label: "In force", tone: "good" },
  expired: { label: "Expired", tone: "neutral" },
  revoked: { label: "Revoked", tone: "bad" },
};
