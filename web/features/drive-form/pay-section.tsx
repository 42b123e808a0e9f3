"use client";

import { ctcMinor } from "#shared/domain/compensation/compensation.ts";
import { TrueOfferPanel } from "#web/features/drives/true-offer-panel.tsx";
import type { SectionProps } from "./drive-form.tsx";
import { FormSection } from "./form-section.tsx";
import { fromPayDraft } from "./pay-draft.ts";
import { PayFields } from "./pay-fields.tsx";

/** The headline beside what is certain, as it is typed. */
function WhatItComesTo({ draft }: Pick<SectionProps, "draft">) {
  const { pay } = fromPayDraft(draft.pay);
  if (ctcMinor(pay) === 0) return null;
  return (
    <section aria-label="What the pay comes to" className="flex flex-col gap-2">
      <TrueOfferPanel pay={pay} />
    </section>
  );
}

export function PaySection({ draft, onChange }: SectionProps) {
  return (
    <FormSection id="pay" title="Pay" description="Amounts a year. Type them as you say them: 12,50,000 or 12.5 lakh.">
      <PayFields
        pay={draft.pay}
        outcome={draft.outcome}
        onPayChange={(change) => onChange(({ pay }) => ({ pay: { ...pay, ...change } }))}
      />
      <WhatItComesTo draft={draft} />
    </FormSection>
  );
}
