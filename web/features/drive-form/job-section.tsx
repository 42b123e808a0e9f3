"use client";

import { MODE_MEANINGS } from "#shared/domain/drive/mode.ts";
import type { DriveMode, DriveOutcome, WorkMode } from "#shared/domain/drive/statuses.ts";
import { Combobox } from "#web/components/ui/combobox.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { type Option, Select } from "#web/components/ui/select.tsx";
import { MODE_LABELS, optionsOf, OUTCOME_LABELS, WORK_MODE_LABELS } from "#web/features/drives/drive-labels.ts";
import type { SectionProps } from "./drive-form.tsx";
import { TagsField } from "./tags-field.tsx";
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
        <Field name="mode" label="Held" hint={MODE_MEANINGS[draft.mode].says}>
          <Select
            value={draft.mode}
            options={optionsOf(MODE_LABELS)}
            onChange={(event) => onChange({ mode: event.target.value as DriveMode })}
          />
        </Field>
      </div>
      <Held draft={draft} onChange={onChange} />
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

/** A place for what is held at one, a link for what is held online. */
function Held({ draft, onChange }: SectionProps) {
  if (MODE_MEANINGS[draft.mode].held === "link") {
    return (
      <Field name="meetingUrl" label="Meeting link" hint="Applicants see it." optional>
        <Input
          type="url"
          inputMode="url"
          placeholder="https://"
          value={draft.meetingUrl}
          onChange={(event) => onChange({ meetingUrl: event.target.value })}
        />
      </Field>
    );
  }
  return (
    <Field name="venue" label="Venue" optional>
      <Input
        maxLength={200}
        placeholder="Seminar hall, block C"
        value={draft.venue}
        onChange={(event) => onChange({ venue: event.target.value })}
      />
    </Field>
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
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="workMode" label="Work is done" optional>
          <Select
            value={draft.workMode}
            options={[{ value: "", label: "Not said" }, ...optionsOf(WORK_MODE_LABELS)]}
            onChange={(event) => onChange({ workMode: event.target.value as WorkMode | "" })}
          />
        </Field>
        <Field name="joiningOn" label="Joining date" optional>
          <Input
            type="date"
            value={draft.joiningOn}
            onChange={(event) => onChange({ joiningOn: event.target.value })}
          />
        </Field>
      </div>
      <Field name="skills" label="Skills wanted" hint="Separate them by commas." optional>
        <Input
          value={draft.skills}
          placeholder="SQL, Go"
          onChange={(event) => onChange({ skills: event.target.value })}
        />
      </Field>
      <TagsField value={draft.tags} onValueChange={(tags) => onChange({ tags })} />
    </>
  );
}
