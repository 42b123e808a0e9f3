"use client";

import type { SectionProps } from "./drive-form.tsx";
import { FormSection } from "./form-section.tsx";
import { PayFields } from "./pay-fields.tsx";

export function PaySection({ draft, onChange }: SectionProps) {
  return (
    <FormSection id="pay" title="Pay" description="Amounts a year. Type them as you say them: 12,50,000 or 12.5 lakh.">
      <PayFields
        pay={draft.pay}
        outcome={draft.outcome}
        onPayChange={(change) => onChange(({ pay }) => ({ pay: { ...pay, ...change } }))}
      />
    </FormSection>
  );
}
