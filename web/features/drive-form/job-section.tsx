"use client";

import type { DriveMode, DriveOutcome } from "#shared/domain/drive/statuses.ts";
import { Combobox } from "#web/components/ui/combobox.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { type Option, Select } from "#web/components/ui/select.tsx";
import { MODE_LABELS, optionsOf, OUTCOME_LABELS } from "#web/features/drives/drive-labels.ts";
import type { SectionProps } from "./drive-form.tsx";
import { FormSection } from "./form-section.tsx";

interface JobSectionProps extends SectionProps {
  readonly seasons: readonly Option[] | undefined;
  readonly companies: readonly Option[] | undefined;
}

export function JobSection({ draft, onChange, seasons, companies }: JobSectionProps) {
  return (
    <FormSection id="job" title="The job">
      <Owner draft={draft} onChange={onChange} seasons={seasons} companies={companies} />
      <Field name="title" label="Role">
        <Input
          value={draft.title}
          maxLength={120}
          aria-required
          placeholder="Software engineer"
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="outcome" label="Kind">
          <Select
            value={draft.outcome}
            options={optionsOf(OUTCOME_LABELS)}
            onChange={(event) => onChange({ outcome: event.target.value as DriveOutcome })}
          />
        </Field>
        <Field name="mode" label="Held">
          <Select
            value={draft.mode}
            options={optionsOf(MODE_LABELS)}
            onChange={(event) => onChange({ mode: event.target.value as DriveMode })}
          />
        </Field>
      </div>
      <Field name="description" label="Description" hint="What the work is, the team, what you look for.">
        <Textarea
          rows={7}
          aria-required
          maxLength={20_000}
          value={draft.description}
          onChange={(event) => onChange({ description: event.target.value })}
        />
      </Field>
      <Places draft={draft} onChange={onChange} />
    </FormSection>
  );
}

function Owner({ draft, onChange, seasons, companies }: JobSectionProps) {
  const hasChoice = seasons !== undefined && (seasons.length !== 1 || companies !== undefined);
  if (!hasChoice) return null;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {companies && (
        <Field name="companyId" label="Company" hint="Approved companies alone.">
          <Combobox
            options={companies}
            placeholder="Search companies"
            onValueChange={(companyId) => onChange({ companyId: companyId ?? "" })}
          />
        </Field>
      )}
      <Field name="cycleId" label="Season">
        <Select
          value={draft.cycleId}
          options={seasons}
          placeholder="Choose a season"
          onChange={(event) => onChange({ cycleId: event.target.value })}
        />
      </Field>
    </div>
  );
}

function Places({ draft, onChange }: SectionProps) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <Field name="locations" label="Locations" hint="Separate them by commas." optional>
          <Input
            value={draft.locations}
            placeholder="Bengaluru, Pune"
            onChange={(event) => onChange({ locations: event.target.value })}
          />
        </Field>
        <Field name="openings" label="Openings" optional>
          <Input
            inputMode="numeric"
            value={draft.openings}
            onChange={(event) => onChange({ openings: event.target.value })}
          />
        </Field>
      </div>
      <Field name="tags" label="Tags" hint="Words that the placement policy knows, for example core or psu." optional>
        <Input autoCapitalize="none" value={draft.tags} onChange={(event) => onChange({ tags: event.target.value })} />
      </Field>
    </>
  );
}
