"use client";

import { Field } from "#web/components/ui/field.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { useAnswer } from "#web/features/drives/use-answer.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

const MOST_SUGGESTED = 8;

/** Words that the placement policy knows, with those that other drives carry to take up. */
export function TagsField({ value, onValueChange }: { value: string; onValueChange: (tags: string) => void }) {
  const known = useAnswer(() => call(api["drive-tags"].$get()));
  const used = value.split(",").map((word) => word.trim().toLowerCase());
  const suggested = known?.ok ? known.data.items.filter((tag) => !used.includes(tag)).slice(0, MOST_SUGGESTED) : [];
  return (
    <div className="flex flex-col gap-2">
      <Field name="tags" label="Tags" hint="Words that the placement policy knows, for example core or psu." optional>
        <Input autoCapitalize="none" value={value} onChange={(event) => onValueChange(event.target.value)} />
      </Field>
      {suggested.length > 0 && (
        <div role="group" aria-label="Tags of other drives" className="flex flex-wrap gap-1.5">
          {suggested.map((tag) => (
            <Button
              key={tag}
              size="sm"
              onClick={() => onValueChange([...used.filter((word) => word !== ""), tag].join(", "))}
            >
              {tag}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
