"use client";

import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { formatInstant, fromLocalInput } from "#web/lib/format/date-time.ts";
import type { SectionProps } from "./drive-form.tsx";
import { FormSection } from "./form-section.tsx";

export function DeadlineSection({ draft, onChange }: SectionProps) {
  const { timeZone } = useTenant();
  const iso = fromLocalInput(draft.closesAt, timeZone);
  return (
    <FormSection id="deadline" title="Deadline">
      <Field
        name="applicationsCloseAt"
        label="Applications close"
        hint={iso ? formatInstant(iso, timeZone, "full") : `In the college’s time, ${timeZone.replaceAll("_", " ")}.`}
        className="sm:max-w-72"
      >
        <Input
          type="datetime-local"
          aria-required
          value={draft.closesAt}
          onChange={(event) => onChange({ closesAt: event.target.value })}
        />
      </Field>
    </FormSection>
  );
}
