import type { ReactNode } from "react";
import type { MyProfileView } from "#shared/contracts/profile.ts";
import { type FactField, keptBy } from "#shared/domain/enrollment/fields.ts";
import { FieldVouched } from "./field-vouched.tsx";

/** One fact, with whose it is, who has vouched for it, and the change that waits for a decision. */
export function FactValue({
  profile: { fields, pending },
  field,
  value,
}: {
  profile: MyProfileView;
  field: FactField;
  value: ReactNode;
}) {
  const state = fields.find((each) => each.field === field);
  const change = pending.find((each) => each.field === field);
  const said = value ?? <span className="text-ink-subtle">Not given</span>;
  return (
    <span className="flex flex-col items-start">
      <span className="font-medium">{said}</span>
      {change && <span className="text-sm text-warn-ink">Asked for: {change.after}</span>}
      {state && <span className="text-xs text-ink-subtle first-letter:uppercase">{keptBy(state.owner)}</span>}
      {state && <FieldVouched state={state} />}
    </span>
  );
}
