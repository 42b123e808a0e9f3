"use client";

import { useMemo } from "react";
import { EligibilityBuilder } from "#web/features/eligibility-builder/eligibility-builder.tsx";
import type { RuleCatalog } from "#web/features/eligibility-builder/field-words.ts";
import type { GroupDraft } from "#web/features/eligibility-builder/rule-draft.ts";
import { ruleFromDraft } from "#web/features/eligibility-builder/rule-from-draft.ts";
import { usePreview } from "#web/features/eligibility-builder/use-preview.ts";
import { RulesSection } from "./rules-section.tsx";

interface GateSectionProps {
  readonly draft: GroupDraft;
  readonly onDraftChange: (change: (draft: GroupDraft) => GroupDraft) => void;
  readonly catalog: RuleCatalog;
  readonly cycleId: string;
}

/** What everybody needs before they apply to anything. */
export function GateSection({ draft, onDraftChange, catalog, cycleId }: GateSectionProps) {
  const rule = useMemo(() => ruleFromDraft(draft).rule, [draft]);
  const count = usePreview(cycleId, rule);
  return (
    <RulesSection
      title="Gate"
      description="What every student needs before they apply to anything: attendance, training, backlogs."
    >
      <EligibilityBuilder
        draft={draft}
        onDraftChange={onDraftChange}
        catalog={catalog}
        cycleId={cycleId}
        count={count}
      />
    </RulesSection>
  );
}
