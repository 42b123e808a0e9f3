"use client";

import { STRIKE_KINDS, type StrikeKind } from "#shared/domain/strike/statuses.ts";
import { Checkbox, Switch } from "#web/components/ui/choice.tsx";
import { Field, FieldGroup } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { NumberRule } from "./rule-controls.tsx";
import { RulesSection, type RulesSectionProps } from "./rules-section.tsx";

const KINDS: Readonly<Record<StrikeKind, string>> = {
  absent_round: "Absent from a round",
  absent_interview: "Absent from an interview",
  absent_talk: "Absent from a compulsory talk",
  reneged: "Left an offer after accepting it",
  misconduct: "Misconduct",
};

/** No-shows and how many are too many; how many applications a student may send. */
export function ConductSection({ rules, onChange }: RulesSectionProps) {
  return (
    <RulesSection title="Conduct and caps" description="Who may apply no more, and how often a student may apply.">
      <StrikeRules rules={rules} onChange={onChange} />
      <CapRules rules={rules} onChange={onChange} />
    </RulesSection>
  );
}

function StrikeRules({ rules: { strikes }, onChange }: RulesSectionProps) {
  return (
    <div className="flex flex-col gap-4">
      <Switch
        checked={strikes !== null}
        onChange={(event) =>
          onChange({
            strikes: event.target.checked ? { kinds: ["absent_round", "absent_interview"], debarAt: 3 } : null,
          })
        }
      >
        Too many strikes debar a student
      </Switch>
      {strikes !== null && (
        <div className="grid gap-5 pl-6 sm:grid-cols-2">
          <FieldGroup
            name="strikes.kinds"
            label="What counts"
            {...(strikes.kinds.length === 0 && { error: "Choose at least one." })}
          >
            {STRIKE_KINDS.map((kind) => (
              <Checkbox
                key={kind}
                checked={strikes.kinds.includes(kind)}
                onChange={(event) => {
                  const others = strikes.kinds.filter((each) => each !== kind);
                  onChange({ strikes: { ...strikes, kinds: event.target.checked ? [...others, kind] : others } });
                }}
              >
                {KINDS[kind]}
              </Checkbox>
            ))}
          </FieldGroup>
          <NumberRule
            name="strikes.debarAt"
            label="Debarred from this strike on"
            min={1}
            max={20}
            value={strikes.debarAt}
            onValueChange={(debarAt) => onChange({ strikes: { ...strikes, debarAt } })}
          />
        </div>
      )}
    </div>
  );
}

function CapRules({ rules: { applicationCap: cap }, onChange }: RulesSectionProps) {
  return (
    <div className="flex flex-col gap-4">
      <Switch
        checked={cap !== null}
        onChange={(event) =>
          onChange({
            applicationCap: event.target.checked ? { max: 50, until: null, unlessFewerShortlistsThan: null } : null,
          })
        }
      >
        A student may send a limited number of applications
      </Switch>
      {cap !== null && (
        <div className="grid gap-5 pl-6 sm:grid-cols-3">
          <NumberRule
            name="applicationCap.max"
            label="At most"
            min={1}
            max={1_000}
            value={cap.max}
            onValueChange={(max) => onChange({ applicationCap: { ...cap, max } })}
          />
          <Field name="applicationCap.until" label="Until" hint="Empty: the whole season.">
            <Input
              type="date"
              value={cap.until ?? ""}
              onChange={(event) =>
                onChange({ applicationCap: { ...cap, until: event.target.value === "" ? null : event.target.value } })
              }
            />
          </Field>
          <NumberRule
            name="applicationCap.unlessFewerShortlistsThan"
            label="Not for those shortlisted fewer times than"
            placeholder="For everybody"
            min={1}
            max={100}
            value={cap.unlessFewerShortlistsThan}
            onValueChange={(unlessFewerShortlistsThan) =>
              onChange({ applicationCap: { ...cap, unlessFewerShortlistsThan } })
            }
            onClear={() => onChange({ applicationCap: { ...cap, unlessFewerShortlistsThan: null } })}
          />
        </div>
      )}
    </div>
  );
}
