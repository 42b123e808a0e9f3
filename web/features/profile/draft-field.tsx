"use client";

import { useState } from "react";
import { Field } from "#web/components/ui/field.tsx";
import { Input, type InputProps, Textarea } from "#web/components/ui/input.tsx";
import { FoundNote } from "./found-note.tsx";
import type { ValueDraft } from "./profile-draft.ts";

interface DraftFieldProps extends Pick<
  InputProps,
  "type" | "inputMode" | "autoComplete" | "placeholder" | "maxLength"
> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly draft: ValueDraft;
  readonly isLong?: boolean;
  readonly isRequired?: boolean;
  readonly className?: string;
}

/** One value to check, with what the résumé says below it. */
export function DraftField({ name, label, hint, draft, isLong, isRequired, className, ...input }: DraftFieldProps) {
  const [value, setValue] = useState(draft.value);
  return (
    <div className={className}>
      <Field
        name={name}
        label={label}
        {...(hint && { hint })}
        {...(isRequired && { required: true })}
        className="[&>label]:text-ink-muted"
      >
        {isLong ? (
          <Textarea value={value} maxLength={3_000} onChange={(event) => setValue(event.target.value)} />
        ) : (
          <Input maxLength={200} {...input} value={value} onChange={(event) => setValue(event.target.value)} />
        )}
      </Field>
      {draft.found && (
        <div className="mt-1">
          <FoundNote label={label} found={draft.found} value={value} onUse={setValue} />
        </div>
      )}
    </div>
  );
}
