"use client";

import type { DriveOutcome } from "#shared/domain/drive/statuses.ts";
import { Switch } from "#web/components/ui/choice.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { AmountField } from "./amount-field.tsx";
import type { Amount, PayDraft } from "./pay-draft.ts";

export interface PayFieldsProps {
  readonly pay: PayDraft;
  readonly outcome: DriveOutcome;
  readonly onPayChange: (change: Partial<PayDraft>) => void;
}

const CURRENCIES = ["INR", "USD", "EUR", "GBP", "SGD", "AED", "JPY"].map((value) => ({ value, label: value }));

/** What a job pays, part by part, with its bond. Amounts are whole units of the currency. */
export function PayFields({ pay, outcome, onPayChange }: PayFieldsProps) {
  const isInternship = outcome === "internship";
  const amount = (name: Amount, label: string, more: { hint?: string; required?: boolean } = {}) => (
    <AmountField
      name={`compensation.${name}Minor`}
      label={label}
      currency={pay.currency}
      value={pay[name]}
      onValueChange={(text) => onPayChange({ [name]: text })}
      {...more}
    />
  );
  const stipend = amount("stipendMonthly", "Stipend a month", {
    required: isInternship,
    hint: "While training. Never part of the CTC.",
  });
  return (
    <div className="flex flex-col gap-5">
      <div className="grid items-start gap-5 sm:grid-cols-2">
        {outcome !== "full_time" && stipend}
        {amount("fixed", "Fixed pay", { required: !isInternship, hint: "Basic and allowances, paid for certain." })}
        <Field name="compensation.currency" label="Currency">
          <Select
            value={pay.currency}
            options={CURRENCIES}
            onChange={(event) => onPayChange({ currency: event.target.value })}
          />
        </Field>
        {amount("variableMax", "Variable pay, at most")}
        {amount("joiningBonus", "Joining bonus", { hint: "Counts as sure in the first year." })}
        {amount("retentionBonus", "Retention bonus")}
        {amount("benefits", "Benefits", { hint: "Insurance, meals and the like, if your CTC has them." })}
        {amount("esop", "Stock, in all")}
        <Field name="compensation.esopVestingYears" label="Vests over" optional>
          <Input
            inputMode="numeric"
            maxLength={2}
            after={<span className="pr-2">years</span>}
            value={pay.esopVestingYears}
            onChange={(event) => onPayChange({ esopVestingYears: event.target.value })}
          />
        </Field>
        <VestingSchedule pay={pay} onPayChange={onPayChange} />
        {outcome === "full_time" && stipend}
        <BenefitsNote pay={pay} onPayChange={onPayChange} />
      </div>
      <Bond pay={pay} onPayChange={onPayChange} />
    </div>
  );
}

type PartProps = Pick<PayFieldsProps, "pay" | "onPayChange">;

function VestingSchedule({ pay, onPayChange }: PartProps) {
  return (
    <Field
      name="compensation.esopVestingPercents"
      label="Vesting by year, in %"
      hint="Only if it is uneven, for example 10, 20, 30, 40."
      optional
    >
      <Input
        value={pay.esopVestingPercents}
        onChange={(event) => onPayChange({ esopVestingPercents: event.target.value })}
      />
    </Field>
  );
}

function BenefitsNote({ pay, onPayChange }: PartProps) {
  return (
    <Field name="compensation.benefitsNote" label="What the benefits are" optional className="sm:col-span-2">
      <Input
        maxLength={500}
        placeholder="Health insurance for the family, meals, cab"
        value={pay.benefitsNote}
        onChange={(event) => onPayChange({ benefitsNote: event.target.value })}
      />
    </Field>
  );
}

function Bond({ pay, onPayChange }: PartProps) {
  return (
    <div className="flex flex-col gap-4">
      <Switch
        checked={pay.hasBond}
        hint="Students see its length and its cost beside the pay."
        onChange={(event) => onPayChange({ hasBond: event.target.checked })}
      >
        There is a service bond
      </Switch>
      {pay.hasBond && (
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Field name="compensation.bond.months" label="Length">
            <Input
              inputMode="numeric"
              maxLength={2}
              after={<span className="pr-2">months</span>}
              value={pay.bondMonths}
              onChange={(event) => onPayChange({ bondMonths: event.target.value })}
            />
          </Field>
          <AmountField
            name="compensation.bond.penaltyMinor"
            label="Cost of leaving early"
            currency={pay.currency}
            value={pay.bondPenalty}
            onValueChange={(bondPenalty) => onPayChange({ bondPenalty })}
            required
          />
        </div>
      )}
    </div>
  );
}
