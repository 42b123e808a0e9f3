"use client";

import {
  AUDIENCE_APPLICATION_STATUSES,
  AUDIENCE_OUTCOMES,
  type Applicants,
} from "#shared/domain/announcement/audience.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { Checkbox } from "#web/components/ui/choice.tsx";
import { Combobox } from "#web/components/ui/combobox.tsx";
import { Field, FieldGroup } from "#web/components/ui/field.tsx";
import { Select } from "#web/components/ui/select.tsx";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { findDrives } from "#web/features/exceptions/drive-choice.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { labelOf } from "#web/lib/format/labels.ts";
import { useAnswer } from "../drives/use-answer.ts";
import type { AudienceDraft } from "./audience-draft.ts";

const BY = [
  { value: "all", label: "All applicants" },
  { value: "status", label: "By where they stand" },
  { value: "outcome", label: "By the result of a round" },
] as const satisfies readonly { value: Applicants["by"]; label: string }[];

interface Props {
  readonly draft: AudienceDraft;
  readonly set: (change: Partial<AudienceDraft>) => void;
}

/** Applicants of a drive: all of them, or some by state or by the result of a round. */
export function ApplicantFields({ draft, set }: Props) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <DriveField key={draft.cycleId} draft={draft} set={set} />
        <Field name="audience.applicants.by" label="Which applicants" required>
          <Select
            options={BY}
            value={draft.applicants}
            onChange={(event) =>
              set({ applicants: BY.find(({ value }) => value === event.target.value)?.value ?? "all" })
            }
          />
        </Field>
      </div>
      {draft.applicants === "status" && (
        <Choices
          name="audience.applicants.statuses"
          label="Where they stand"
          options={AUDIENCE_APPLICATION_STATUSES}
          chosen={draft.statuses}
          onChange={(statuses) => set({ statuses })}
        />
      )}
      {draft.applicants === "outcome" && draft.driveId !== "" && (
        <>
          <RoundField key={draft.driveId} draft={draft} set={set} />
          <Choices
            name="audience.applicants.outcomes"
            label="Result"
            options={AUDIENCE_OUTCOMES}
            chosen={draft.outcomes}
            onChange={(outcomes) => set({ outcomes })}
          />
        </>
      )}
    </>
  );
}

function DriveField({ draft, set }: Props) {
  const answer = useAnswer(() => findDrives(draft.cycleId));
  if (answer === undefined) return <Skeleton className="h-16 rounded-md" />;
  if (!answer.ok) return <Callout tone="bad" title={answer.problem.detail} isLive />;
  return (
    <Field name="audience.driveId" label="Drive" required>
      <Combobox
        options={answer.data}
        defaultValue={draft.driveId}
        placeholder="Job or company"
        onValueChange={(driveId = "") => set({ driveId, roundId: "" })}
      />
    </Field>
  );
}

function RoundField({ draft, set }: Props) {
  const answer = useAnswer(() => call(api.drives[":id"].$get({ param: { id: draft.driveId } })));
  if (answer === undefined) return <Skeleton className="h-16 rounded-md" />;
  if (!answer.ok) return <Callout tone="bad" title={answer.problem.detail} isLive />;
  const rounds = answer.data.rounds.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Field name="audience.applicants.roundId" label="Round" hint="Only results that were released count." required>
      <Select
        options={rounds}
        placeholder="Choose a round"
        value={draft.roundId}
        onChange={(event) => set({ roundId: event.target.value })}
      />
    </Field>
  );
}

interface ChoicesProps<V extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly V[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: V[]) => void;
}

function Choices<V extends string>({ name, label, options, chosen, onChange }: ChoicesProps<V>) {
  return (
    <FieldGroup name={name} label={label} required>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {options.map((value) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          >
            {labelOf(value)}
          </Checkbox>
        ))}
      </div>
    </FieldGroup>
  );
}
