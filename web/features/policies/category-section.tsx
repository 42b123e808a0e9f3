"use client";

import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import type { Policy } from "#shared/contracts/policies.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Switch } from "#web/components/ui/choice.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { addCategory, moveCategory, removeCategory, renameCategory } from "./category-changes.ts";
import { MoveGrid } from "./move-grid.tsx";
import { NumberRule, TagsRule } from "./rule-controls.tsx";
import { RulesSection, type RulesSectionProps } from "./rules-section.tsx";

const LAKH_MINOR = 10_000_000;

/** Tiers of jobs, from the lowest up, and which of them a placed student may move to. */
export function CategorySection({ rules, onChange }: RulesSectionProps) {
  return (
    <RulesSection
      title="Categories"
      description="Tiers of jobs, from the lowest up. A job is of the highest whose conditions it meets."
      actions={
        <Button icon={<Plus aria-hidden />} onClick={() => onChange(addCategory(rules))}>
          Add a category
        </Button>
      }
    >
      {rules.categories.length === 0 ? (
        <p className="text-sm text-ink-muted">All jobs are alike.</p>
      ) : (
        <>
          <ol className="flex flex-col gap-4">
            {rules.categories.map((category, i) => (
              <li key={category.id}>
                <CategoryEditor rules={rules} onChange={onChange} category={category} index={i} />
              </li>
            ))}
          </ol>
          <Switch
            checked={rules.moves !== null}
            hint="Otherwise a placed student may move to whatever pays enough."
            onChange={(event) => onChange({ moves: event.target.checked ? [] : null })}
          >
            Only certain moves between categories are allowed
          </Switch>
          {rules.moves !== null && (
            <MoveGrid
              categories={rules.categories}
              moves={rules.moves}
              onMovesChange={(moves) => onChange({ moves: [...moves] })}
            />
          )}
        </>
      )}
    </RulesSection>
  );
}

type Category = Policy["categories"][number];

interface CategoryProps extends RulesSectionProps {
  readonly category: Category;
  readonly index: number;
}

function CategoryEditor(props: CategoryProps) {
  return (
    <fieldset className="rounded-md border border-line p-4">
      <legend className="sr-only">{props.category.name || `Category ${props.index + 1}`}</legend>
      <CategoryFields {...props} />
      <CategoryButtons {...props} />
    </fieldset>
  );
}

function CategoryFields({ rules, onChange, category, index }: CategoryProps) {
  const edit = (part: Partial<Category>) =>
    onChange({ categories: rules.categories.map((each) => (each.id === category.id ? { ...each, ...part } : each)) });
  const path = `categories.${index}`;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        name={`${path}.name`}
        label="Name"
        {...(category.name.trim() === "" && { error: "A category needs a name." })}
      >
        <Input
          value={category.name}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => onChange(renameCategory(rules, category.id, event.target.value))}
        />
      </Field>
      <NumberRule
        name={`${path}.minPayMinor`}
        label="From, in lakh rupees a year"
        placeholder="Whatever it pays"
        min={0}
        max={10_000}
        step={0.1}
        value={category.minPayMinor === null ? null : category.minPayMinor / LAKH_MINOR}
        onValueChange={(lakhs) => edit({ minPayMinor: Math.round(lakhs * LAKH_MINOR) })}
        onClear={() => edit({ minPayMinor: null })}
      />
      <TagsRule
        name={`${path}.tags`}
        label="Only drives tagged"
        hint="With commas between; empty: any drive."
        value={category.tags}
        onValueChange={(tags) => edit({ tags })}
      />
      <NumberRule
        name={`${path}.maxOffers`}
        label="Offers of it in the season"
        placeholder="No limit"
        min={1}
        max={20}
        value={category.maxOffers}
        onValueChange={(maxOffers) => edit({ maxOffers })}
        onClear={() => edit({ maxOffers: null })}
      />
    </div>
  );
}

function CategoryButtons({ rules, onChange, category, index }: CategoryProps) {
  return (
    <div className="mt-3 flex justify-end gap-1">
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={`Move ${category.name} down`}
        disabled={index === 0}
        icon={<ArrowUp aria-hidden />}
        onClick={() => onChange(moveCategory(rules, index, -1))}
      />
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={`Move ${category.name} up`}
        disabled={index === rules.categories.length - 1}
        icon={<ArrowDown aria-hidden />}
        onClick={() => onChange(moveCategory(rules, index, 1))}
      />
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={`Remove ${category.name}`}
        icon={<Trash2 aria-hidden />}
        onClick={() => onChange(removeCategory(rules, category.id))}
      />
    </div>
  );
}
