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
  const last = fromLocalInput(draft.withdrawalsCloseAt, timeZone);
  return (
    <FormSection id="deadline" title="Deadlines" description={`In the college’s time, ${zoneName(timeZone)}.`}>
      <Field
        name="applicationsCloseAt"
        label="Applications close"
        hint={iso ? formatInstant(iso, timeZone, "full") : "Students have at least an hour from when it is published."}
        className="sm:max-w-72"
      >
        <Input
          type="datetime-local"
          aria-required
          value={draft.closesAt}
          onChange={(event) => onChange({ closesAt: event.target.value })}
        />
      </Field>
      <Field
        name="withdrawalsCloseAt"
        label="Applications can be withdrawn until"
        hint={last ? formatInstant(last, timeZone, "full") : "As long as students can apply, unless you say otherwise."}
        className="sm:max-w-72"
        optional
      >
        <Input
          type="datetime-local"
          value={draft.withdrawalsCloseAt}
          onChange={(event) => onChange({ withdrawalsCloseAt: event.target.value })}
        />
      </Field>
    </FormSection>
  );
}

/** `Indian Standard Time (Asia/Kolkata)` */
function zoneName(timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-IN", { timeZone, timeZoneName: "long" }).formatToParts(0);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  return `${name} (${timeZone.replaceAll("_", " ")})`;
}
