"use client";

import { Field } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { formatMoney, toMinor } from "#web/lib/format/money.ts";
import { parseAmount } from "./parse-amount.ts";

export interface AmountFieldProps {
  readonly name: string;
  readonly label: string;
  readonly currency: string;
  readonly value: string;
  readonly onValueChange: (text: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
}

/** An amount of money as a person types it. Leaving the field writes it out as it was understood. */
export function AmountField({ name, label, currency, value, onValueChange, hint, required }: AmountFieldProps) {
  function leave() {
    const amount = parseAmount(value);
    if (value.trim() === "" || amount === undefined) return;
    onValueChange(new Intl.NumberFormat("en-IN", { maximumFractionDigits: 2 }).format(amount));
  }
  return (
    <Field name={name} label={label} hint={hint} optional={!required}>
      <Input
        inputMode="decimal"
        aria-required={required}
        autoComplete="off"
        before={<span className="text-base">{signOf(currency)}</span>}
        className={signOf(currency).length > 1 ? "pl-13" : "pl-8"}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        onBlur={leave}
      />
    </Field>
  );
}

function signOf(currency: string): string {
  return formatMoney(toMinor(0, currency), currency).replaceAll(/[\d.,\s]/g, "");
}
