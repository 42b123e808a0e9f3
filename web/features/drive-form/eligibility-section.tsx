"use client";

import { useCallback } from "react";
import { EligibilityBuilder } from "#web/features/eligibility-builder/eligibility-builder.tsx";
import type { RuleCatalog } from "#web/features/eligibility-builder/field-words.ts";
import type { GroupDraft } from "#web/features/eligibility-builder/rule-draft.ts";
import type { PreviewState } from "#web/features/eligibility-builder/use-preview.ts";
import type { SectionProps } from "./drive-form.tsx";
import { FormSection } from "./form-section.tsx";

interface EligibilitySectionProps extends SectionProps {
  readonly catalog: RuleCatalog;
  readonly count: PreviewState;
}

export function EligibilitySection({ draft, onChange, catalog, count }: EligibilitySectionProps) {
  const changeRule = useCallback(
    (change: (rule: GroupDraft) => GroupDraft) => onChange(({ rule }) => ({ rule: change(rule) })),
    [onChange],
  );
  return (
    <FormSection
      id="eligibility"
      title="Who may apply"
      description="Students who do not qualify see the drive with every reason why not."
    >
      <EligibilityBuilder
        draft={draft.rule}
        onDraftChange={changeRule}
        catalog={catalog}
        cycleId={draft.cycleId}
        count={count}
      />
    </FormSection>
  );
}
