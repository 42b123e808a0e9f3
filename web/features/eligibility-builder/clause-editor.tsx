"use client";

import { X } from "lucide-react";
import { useId, use } from "react";
import { type FlagField, isProtectedField } from "#shared/domain/eligibility/rule.ts";
import { Button } from "#web/components/ui/button.tsx";
import { FormContext } from "#web/components/ui/field-context.ts";
import { Field } from "#web/components/ui/field.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { errorFor } from "#web/lib/forms/field-errors.ts";
import { useBuilder } from "./builder-context.ts";
import { ClauseCount } from "./clause-count.tsx";
import { ClauseValue, type ClauseValueProps } from "./clause-value.tsx";
import { FIELD_OPTIONS, flagOptions, operatorOptions } from "./field-words.ts";
import { ruleOfClause } from "./rule-from-draft.ts";
import {
  type ClauseDraft,
  emptyClause,
  type Field as RuleField,
  isFlagField,
  isNumberField,
  type Operator,
} from "./rule-draft.ts";

interface ClauseEditorProps {
  readonly clause: ClauseDraft;
  readonly path: string;
  readonly groupPath: string;
}

/** One condition: what, how compared, with what. */
export function ClauseEditor({ clause, path, groupPath }: ClauseEditorProps) {
  const { countIn, edit, remove } = useBuilder();
  const rule = ruleOfClause(clause);
  const errorId = useId();
  const justificationPath = `${path}.justification`;
  const { errors } = use(FormContext);
  const error = errors[justificationPath] === undefined ? errorFor(errors, path) : errors[`${path}.value`];
  const label = FIELD_OPTIONS.find(({ value }) => value === clause.field)?.label ?? clause.field;
  const needsReason = isProtectedField(clause.field);

  function changeField(field: RuleField) {
    const isSameKind = isNumberField(field) === isNumberField(clause.field);
    edit(clause.id, { ...emptyClause(field), ...(isSameKind && isNumberField(field) && { value: clause.value }) });
  }

  return (
    <div role="group" aria-label={`Condition on ${label}`} className="@container flex min-w-0 flex-col gap-2">
      <div className="flex items-start gap-1.5">
        <div className="grid min-w-0 flex-1 grid-cols-2 items-start gap-1.5 @lg:grid-cols-[11rem_8rem_minmax(0,1fr)]">
          <Select
            aria-label="What"
            value={clause.field}
            options={FIELD_OPTIONS}
            onChange={(event) => changeField(event.target.value as RuleField)}
          />
          {isFlagField(clause.field) ? (
            <FlagValue clause={clause} field={clause.field} />
          ) : (
            <Comparison clause={clause} label={label} errorId={error ? errorId : undefined} />
          )}
        </div>
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Remove the condition on ${label}`}
          onClick={() => remove(clause.id, groupPath)}
        >
          <X aria-hidden />
        </Button>
      </div>
      {error && (
        <p id={errorId} className="text-sm text-bad-ink">
          {error}
        </p>
      )}
      {countIn && rule && !error && <ClauseCount cycleId={countIn} rule={rule} />}
      {needsReason && <Justification clause={clause} name={justificationPath} label={label} />}
    </div>
  );
}

/** How a field is compared, and with what. */
function Comparison(props: ClauseValueProps) {
  const { edit } = useBuilder();
  const { clause } = props;
  return (
    <>
      <Select
        aria-label="Comparison"
        value={clause.op}
        options={operatorOptions(clause.field)}
        onChange={(event) => edit(clause.id, { op: event.target.value as Operator })}
      />
      <div className="col-span-2 min-w-0 @lg:col-span-1">
        <ClauseValue {...props} />
      </div>
    </>
  );
}

function FlagValue({ clause, field }: { clause: ClauseDraft; field: FlagField }) {
  const { edit } = useBuilder();
  return (
    <span className="@lg:col-span-2 @lg:max-w-60">
      <Select
        aria-label="Whether"
        value={clause.holds ? "yes" : "no"}
        options={flagOptions(field)}
        onChange={(event) => edit(clause.id, { holds: event.target.value === "yes" })}
      />
    </span>
  );
}

/** Why a protected field decides; the rule is refused without it. */
function Justification({ clause, name, label }: { clause: ClauseDraft; name: string; label: string }) {
  const { edit } = useBuilder();
  return (
    <Field
      name={name}
      label={`Why ${label.toLowerCase()} decides`}
      hint="A rule by it needs a reason, which is kept with the drive."
    >
      <Textarea
        rows={2}
        maxLength={500}
        value={clause.justification}
        onChange={(event) => edit(clause.id, { justification: event.target.value })}
      />
    </Field>
  );
}
