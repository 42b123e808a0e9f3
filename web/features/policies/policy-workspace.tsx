"use client";

import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { Policy } from "#shared/contracts/policies.ts";
import { formatMinor } from "#shared/domain/compensation/format.ts";
import { describePolicy } from "#shared/domain/policy/describe.ts";
import { verifyPolicy } from "#shared/domain/policy/verify/verify.ts";
import { Card, CardBody, CardHeader } from "#web/components/ui/card.tsx";
import { UnsavedGuard } from "#web/components/ui/unsaved-guard.tsx";
import type { RuleCatalog } from "#web/features/eligibility-builder/field-words.ts";
import { toDraft } from "#web/features/eligibility-builder/rule-draft.ts";
import { ruleFromDraft } from "#web/features/eligibility-builder/rule-from-draft.ts";
import { CategorySection } from "./category-section.tsx";
import { ConductSection } from "./conduct-section.tsx";
import { ExceptionSection } from "./exception-section.tsx";
import { FindingList } from "./finding-list.tsx";
import { GateSection } from "./gate-section.tsx";
import { OfferSection } from "./offer-section.tsx";
import { SavePolicy } from "./save-policy.tsx";
import { Sentences } from "./sentences.tsx";
import { Simulator } from "./simulator.tsx";
import { TemplatePicker } from "./template-picker.tsx";

interface PolicyWorkspaceProps {
  readonly cycleId: string;
  readonly baseVersion: number;
  readonly policy: Policy;
  readonly catalog: RuleCatalog;
}

/** A policy being written: its rules on one side, what they mean and what is wrong with them on the other, live. */
export function PolicyWorkspace({ cycleId, baseVersion, policy: saved, catalog }: PolicyWorkspaceProps) {
  const [rules, setRules] = useState(saved);
  const [gate, setGate] = useState(() => toDraft(saved.gate));
  const change = useCallback((part: Partial<Policy>) => setRules((before) => ({ ...before, ...part })), []);
  const policy = useMemo(() => ({ ...rules, gate: ruleFromDraft(gate).rule }), [rules, gate]);
  const shown = useDeferredValue(policy);
  const isChanged = JSON.stringify(policy) !== JSON.stringify(saved);
  const programs = catalog.programs.map(({ value }) => value);
  const section = { rules, onChange: change };
  function replace(next: Policy) {
    setRules(next);
    setGate(toDraft(next.gate));
  }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <UnsavedGuard isChanged={isChanged}>The policy stays as it is, and your changes to it are lost.</UnsavedGuard>
      <div className="flex min-w-0 flex-col gap-5">
        <TemplatePicker onPick={replace} />
        <OfferSection {...section} />
        <CategorySection {...section} />
        <ConductSection {...section} />
        <GateSection draft={gate} onDraftChange={setGate} catalog={catalog} cycleId={cycleId} />
        <ExceptionSection {...section} programs={programs} />
      </div>
      <aside className="flex min-w-0 flex-col gap-5 lg:sticky lg:top-20" aria-label="What it means">
        <Card>
          <CardHeader title="In words" />
          <CardBody className="text-sm">
            <Sentences items={describePolicy(shown, (minor) => formatMinor(minor, "INR"))} />
          </CardBody>
        </Card>
        <FindingList findings={verifyPolicy(shown)} />
        <SavePolicy cycleId={cycleId} baseVersion={baseVersion} policy={policy} isChanged={isChanged} />
      </aside>
      <div className="min-w-0 lg:col-span-2">
        <Simulator cycleId={cycleId} policy={policy} isChanged={isChanged} />
      </div>
    </div>
  );
}
