"use client";

import { Plus, Trash2 } from "lucide-react";
import type { Policy } from "#shared/contracts/policies.ts";
import { Button } from "#web/components/ui/button.tsx";
import { CategorySection } from "./category-section.tsx";
import { OfferSection } from "./offer-section.tsx";
import { TagsRule } from "./rule-controls.tsx";
import { RulesSection, type RulesSectionProps } from "./rules-section.tsx";
import { ownRules } from "./own-rules.ts";

/** Other rules for the students of some programmes, such as bands of their own for M.Tech. */
export function ExceptionSection({ rules, onChange, programs }: RulesSectionProps & { programs: readonly string[] }) {
  const set = (exceptions: Policy["exceptions"]) => onChange({ exceptions });
  const taken = new Set(rules.exceptions.flatMap((each) => each.programs));
  const free = programs.find((program) => !taken.has(program));
  return (
    <RulesSection
      title="Programmes with rules of their own"
      description="What is not changed for them is as for everybody."
      actions={
        free !== undefined && (
          <Button
            icon={<Plus aria-hidden />}
            onClick={() => set([...rules.exceptions, { programs: [free], rules: {} }])}
          >
            Add an exception
          </Button>
        )
      }
    >
      {rules.exceptions.length === 0 && <p className="text-sm text-ink-muted">The same rules hold for all.</p>}
      {rules.exceptions.map((exception, i) => {
        const replace = (next: Partial<typeof exception>) => set(rules.exceptions.with(i, { ...exception, ...next }));
        const merged: Policy = { ...rules, ...exception.rules };
        const change = (part: Partial<Policy>) => replace({ rules: ownRules(rules, { ...exception.rules, ...part }) });
        return (
          // oxlint-disable-next-line react/no-array-index-key -- exceptions have no name of their own and keep their order
          <fieldset key={i} className="flex flex-col gap-4 rounded-md border border-line p-4">
            <legend className="px-1 text-sm font-medium">{exception.programs.join(", ") || "No programme yet"}</legend>
            <div className="flex flex-wrap items-end justify-between gap-3">
              <TagsRule
                name={`exceptions.${i}.programs`}
                label="Programmes"
                hint={`With commas between: ${programs.slice(0, 3).join(", ")}`}
                value={exception.programs}
                onValueChange={(words) => replace({ programs: words.map((word) => word.toUpperCase()) })}
              />
              <Button
                variant="ghost"
                icon={<Trash2 aria-hidden />}
                onClick={() => set(rules.exceptions.toSpliced(i, 1))}
              >
                Remove
              </Button>
            </div>
            <OfferSection rules={merged} onChange={change} />
            <CategorySection rules={merged} onChange={change} />
          </fieldset>
        );
      })}
    </RulesSection>
  );
}
