"use client";

import { CircleAlert } from "lucide-react";
import { use } from "react";
import { type Compensation, ctcMinor, guaranteedFirstYearMinor } from "#shared/domain/compensation/compensation.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { FormContext } from "#web/components/ui/field-context.ts";
import { SubmitButton } from "#web/components/ui/form.tsx";
import { formatInstant, fromLocalInput } from "#web/lib/format/date-time.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { formatMoney, formatYearly } from "#web/lib/format/money.ts";
import type { PreviewState } from "#web/features/eligibility-builder/use-preview.ts";
import type { DriveDraft } from "./drive-draft.ts";
import { fromPayDraft } from "./pay-draft.ts";
import { errorsBySection, SECTIONS, type SectionId } from "./sections.ts";

interface FormSummaryProps {
  readonly draft: DriveDraft;
  readonly count: PreviewState;
  readonly submitLabel: string;
  /** Whether students see the drive already. */
  readonly isPublished: boolean;
  readonly backHref: string;
}

/** What the form comes to, which of its parts need attention, and its buttons; stays in view on wide screens. */
export function FormSummary({ draft, count, submitLabel, isPublished, backHref }: FormSummaryProps) {
  const counts = errorsBySection(use(FormContext).errors);
  const says = useSummary(draft, count);
  return (
    <aside aria-label="Summary" className="flex flex-col gap-5 lg:sticky lg:top-6">
      <div className="rounded-lg border border-line bg-surface shadow-card">
        <div className="border-b border-line px-4 py-3">
          <p className="font-semibold">{draft.title.trim() || "Untitled role"}</p>
          <p className="text-sm text-ink-subtle">
            {isPublished
              ? "Students see this drive. Applicants are told what changes."
              : "Students see nothing before it is published."}
          </p>
        </div>
        <nav aria-label="Sections of the form">
          <ul className="flex flex-col py-1.5">
            {SECTIONS.map(({ id, label }) => (
              <li key={id}>
                <a href={`#${id}`} className="flex flex-col px-4 py-1.5 hover:bg-hover focus-visible:-outline-offset-2">
                  <span className="text-sm text-ink-subtle">{label}</span>
                  <span>{says[id]}</span>
                  {(counts[id] ?? 0) > 0 && (
                    <span className="flex items-center gap-1 text-sm text-bad-ink">
                      <CircleAlert aria-hidden className="size-3.5" />
                      {counts[id]} to correct
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div className="flex flex-col gap-2">
        <SubmitButton size="lg">{submitLabel}</SubmitButton>
        <ButtonLink href={backHref} variant="ghost">
          Cancel
        </ButtonLink>
      </div>
    </aside>
  );
}

function useSummary(draft: DriveDraft, { preview }: PreviewState): Readonly<Record<SectionId, string>> {
  const { timeZone } = useTenant();
  const closesAt = fromLocalInput(draft.closesAt, timeZone);
  return {
    job: draft.locations.trim() || "No location yet",
    pay: payInWords(fromPayDraft(draft.pay).pay),
    eligibility: preview
      ? `${preview.eligible.toLocaleString("en-IN")} of ${countOf(preview.total, "student")}`
      : countOf(draft.rule.parts.length, "condition"),
    rounds: draft.rounds.map(({ name }) => name.trim() || "Unnamed").join(" → "),
    deadline: closesAt ? formatInstant(closesAt, timeZone) : "No deadline yet",
  };
}

function payInWords(pay: Compensation): string {
  const yearly = (minor: number) => formatYearly(minor, pay.currency);
  const ctc = ctcMinor(pay);
  const parts = ctc === 0 ? [] : [`${yearly(ctc)} CTC`, `${yearly(guaranteedFirstYearMinor(pay))} sure in year one`];
  if (pay.stipendMonthlyMinor > 0) parts.push(`${formatMoney(pay.stipendMonthlyMinor, pay.currency)} stipend a month`);
  return parts.join(", ") || "No pay yet";
}
