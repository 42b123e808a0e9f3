"use client";

import { DRIVE_OUTCOMES, type DriveOutcome } from "#shared/domain/drive/statuses.ts";
import { EXTERNAL_SOURCES, type ExternalSource, type OfferWeight } from "#shared/domain/policy/policy.ts";
import { Switch } from "#web/components/ui/choice.tsx";
import type { Option } from "#web/components/ui/select.tsx";
import { NumberRule, TagsRule, WordRule } from "./rule-controls.tsx";
import { RulesSection, type RulesSectionProps } from "./rules-section.tsx";

const PLACED: readonly Option<"accepted" | "selected">[] = [
  { value: "accepted", label: "Once they accept an offer" },
  { value: "selected", label: "Once they are selected, whatever they answer" },
];
const SAME_DAY: readonly Option<"first_is_final" | "choose">[] = [
  { value: "first_is_final", label: "The first is final" },
  { value: "choose", label: "The student chooses one" },
];
const AFTER_DECLINE: readonly Option<"any" | "higher_only">[] = [
  { value: "any", label: "Everything stays open" },
  { value: "higher_only", label: "Only higher categories stay open" },
];
const SILENCE: readonly Option<"decline" | "accept">[] = [
  { value: "decline", label: "Declines the offer" },
  { value: "accept", label: "Accepts the offer" },
];
const BASES: readonly Option<"ctc" | "fixed" | "guaranteed">[] = [
  { value: "ctc", label: "CTC" },
  { value: "fixed", label: "Fixed pay" },
  { value: "guaranteed", label: "Guaranteed first-year cash" },
];
const WEIGHTS: readonly Option<OfferWeight>[] = [
  { value: "when_accepted", label: "Counts once accepted" },
  { value: "binding", label: "Counts at once" },
  { value: "open", label: "Never counts" },
];
const OUTCOMES: Readonly<Record<DriveOutcome, string>> = {
  full_time: "Full-time job",
  internship: "Internship alone",
  intern_plus_full_time: "Internship with a job",
  ppo: "Internship that may lead to an offer",
};
const SOURCES: Readonly<Record<ExternalSource, string>> = {
  ppo: "Pre-placement offer from before",
  off_campus: "Offer found off campus",
};

/** When a student counts as placed, how often they may move up, and how they answer. */
export function OfferSection(props: RulesSectionProps) {
  return (
    <RulesSection title="Offers" description="When a student counts as placed, and what they may still go for then.">
      <PlacementRules {...props} />
      <AnswerRules {...props} />
      <WeightRules {...props} />
    </RulesSection>
  );
}

function PlacementRules({ rules, onChange }: RulesSectionProps) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <WordRule
        name="placedWhen"
        label="A student is placed"
        options={PLACED}
        value={rules.placedWhen}
        onValueChange={(placedWhen) => onChange({ placedWhen })}
      />
      <NumberRule
        name="upgradeLimit"
        label="Upgrades"
        hint="How often an offer may be left for a better one. 0: one job and out."
        min={0}
        max={10}
        value={rules.upgradeLimit}
        onValueChange={(upgradeLimit) => onChange({ upgradeLimit })}
      />
      <NumberRule
        name="minMultiple"
        label="A better offer pays at least"
        hint="Times the one in hand."
        min={1}
        max={10}
        step={0.1}
        value={rules.minMultiple}
        onValueChange={(minMultiple) => onChange({ minMultiple })}
      />
      <WordRule
        name="payBasis"
        label="Pay is compared by"
        options={BASES}
        value={rules.payBasis}
        onValueChange={(payBasis) => onChange({ payBasis })}
      />
      <NumberRule
        name="maxOffers"
        label="Offers in the season"
        hint="Those that were left included. Empty: no limit."
        min={1}
        max={20}
        placeholder="No limit"
        value={rules.maxOffers}
        onValueChange={(maxOffers) => onChange({ maxOffers })}
        onClear={() => onChange({ maxOffers: null })}
      />
      <TagsRule
        name="exemptTags"
        label="Open to those who are placed"
        hint="Tags of drives, with commas between: psu, core"
        value={rules.exemptTags}
        onValueChange={(exemptTags) => onChange({ exemptTags })}
      />
    </div>
  );
}

function AnswerRules({ rules, onChange }: RulesSectionProps) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberRule
          name="responseHours"
          label="Hours to answer an offer"
          min={1}
          max={720}
          value={rules.responseHours}
          onValueChange={(responseHours) => onChange({ responseHours })}
        />
        <WordRule
          name="onSilence"
          label="No answer in that time"
          options={SILENCE}
          value={rules.onSilence}
          onValueChange={(onSilence) => onChange({ onSilence })}
        />
        <WordRule
          name="afterDecline"
          label="After declining an offer"
          options={AFTER_DECLINE}
          value={rules.afterDecline}
          onValueChange={(afterDecline) => onChange({ afterDecline })}
        />
        <WordRule
          name="sameDay"
          label="Several offers on one day"
          options={SAME_DAY}
          value={rules.sameDay}
          onValueChange={(sameDay) => onChange({ sameDay })}
        />
      </div>
      <div className="flex flex-col gap-2">
        <Switch checked={rules.declinesCount} onChange={(event) => onChange({ declinesCount: event.target.checked })}>
          Declined and unanswered offers count towards the limits
        </Switch>
        <Switch
          checked={rules.upgradeDeclined === "forfeit"}
          onChange={(event) => onChange({ upgradeDeclined: event.target.checked ? "forfeit" : "keep" })}
        >
          Declining an upgrade loses the offer in hand too
        </Switch>
      </div>
    </>
  );
}

function WeightRules({ rules, onChange }: RulesSectionProps) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {DRIVE_OUTCOMES.map((outcome) => (
        <WordRule
          key={outcome}
          name={`outcomes.${outcome}`}
          label={OUTCOMES[outcome]}
          options={WEIGHTS}
          value={rules.outcomes[outcome]}
          onValueChange={(value) => onChange({ outcomes: { ...rules.outcomes, [outcome]: value } })}
        />
      ))}
      {EXTERNAL_SOURCES.map((source) => (
        <WordRule
          key={source}
          name={`external.${source}`}
          label={SOURCES[source]}
          options={WEIGHTS}
          value={rules.external[source]}
          onValueChange={(value) => onChange({ external: { ...rules.external, [source]: value } })}
        />
      ))}
    </div>
  );
}
