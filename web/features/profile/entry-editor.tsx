"use client";

import { Trash2 } from "lucide-react";
import { Button } from "#web/components/ui/button.tsx";
import { cn } from "#web/lib/class-names.ts";
import { DraftField } from "./draft-field.tsx";
import type { EntryDraft } from "./profile-draft.ts";
import { fieldName } from "./read-profile-form.ts";
import { type SectionName, SECTIONS } from "./sections.ts";

interface EntryEditorProps {
  readonly section: SectionName;
  readonly index: number;
  readonly entry: EntryDraft;
  readonly onRemove: () => void;
}

/** One school, job, project or link. */
export function EntryEditor({ section, index, entry, onRemove }: EntryEditorProps) {
  const { one, fields } = SECTIONS[section];
  return (
    <fieldset className="relative min-w-0 rounded-lg border border-line p-4 pt-3">
      <legend className="sr-only">{`${one} ${index + 1}`}</legend>
      <input type="hidden" name={section} value={index} />
      <div className="grid grid-cols-2 gap-x-4 gap-y-4">
        {fields.map(({ name, label, kind, isRequired, isHalf }, position) => (
          <DraftField
            key={name}
            name={fieldName(section, index, name)}
            label={label}
            draft={entry[name] ?? { value: "" }}
            isLong={kind === "long"}
            isRequired={isRequired ?? false}
            className={cn(
              "col-span-2",
              isHalf && "sm:col-span-1",
              kind === "date" && "col-span-1",
              position === 0 && "pr-12",
            )}
            {...(kind === "date" && { placeholder: "2024-06", maxLength: 20 })}
            {...(kind === "url" && { type: "url", inputMode: "url", placeholder: "https://" })}
          />
        ))}
      </div>
      <Button
        variant="ghost"
        size="icon"
        aria-label={`Remove ${one} ${index + 1}`}
        className="absolute top-1.5 right-1.5"
        icon={<Trash2 aria-hidden />}
        onClick={onRemove}
      />
    </fieldset>
  );
}
