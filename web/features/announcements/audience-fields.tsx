"use client";

import { useCallback, useMemo } from "react";
import { Field } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { MultiCombobox } from "#web/components/ui/combobox.tsx";
import { type Option, Select } from "#web/components/ui/select.tsx";
import { EligibilityBuilder } from "#web/features/eligibility-builder/eligibility-builder.tsx";
import type { GroupDraft } from "#web/features/eligibility-builder/rule-draft.ts";
import { ruleFromDraft } from "#web/features/eligibility-builder/rule-from-draft.ts";
import { usePreview } from "#web/features/eligibility-builder/use-preview.ts";
import { AUDIENCE_KINDS } from "#shared/domain/announcement/audience.ts";
import { AUDIENCE_LABELS } from "./announcement-labels.ts";
import { ApplicantFields } from "./applicant-fields.tsx";
import type { AudienceDraft } from "./audience-draft.ts";
import type { AudienceChoices } from "./load-audience-choices.ts";

export interface AudienceFieldsProps {
  readonly draft: AudienceDraft;
  readonly onChange: (change: (draft: AudienceDraft) => AudienceDraft) => void;
  readonly choices: AudienceChoices;
}

/** Whom it is for. */
export function AudienceFields({ draft, onChange, choices }: AudienceFieldsProps) {
  const set = (change: Partial<AudienceDraft>) => onChange((before) => ({ ...before, ...change }));
  const kinds: Option[] = AUDIENCE_KINDS.flatMap((value) =>
    value === "recruiters" && choices.companies === undefined ? [] : { value, label: AUDIENCE_LABELS[value] },
  );
  const needsSeason = draft.kind === "season" || draft.kind === "rule" || draft.kind === "drive";
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="audience.kind" label="Audience" required>
          <Select
            options={kinds}
            value={draft.kind}
            onChange={(event) => set({ kind: AUDIENCE_KINDS.find((each) => each === event.target.value) ?? "season" })}
          />
        </Field>
        {needsSeason && (
          <Field name="audience.cycleId" label="Season" required>
            <Select
              options={choices.seasons}
              value={draft.cycleId}
              onChange={(event) => set({ cycleId: event.target.value, driveId: "", roundId: "" })}
            />
          </Field>
        )}
      </div>
      {draft.kind === "students" && <StudentFields draft={draft} set={set} choices={choices} />}
      {draft.kind === "rule" && <RuleFields draft={draft} onChange={onChange} choices={choices} />}
      {draft.kind === "drive" && <ApplicantFields draft={draft} set={set} />}
      {draft.kind === "recruiters" && (
        <Field name="audience.companyIds" label="Companies" hint="None chosen: all that are approved.">
          <MultiCombobox
            options={choices.companies ?? []}
            defaultValue={draft.companyIds}
            onValueChange={(companyIds) => set({ companyIds })}
          />
        </Field>
      )}
    </>
  );
}

interface PartProps {
  readonly draft: AudienceDraft;
  readonly set: (change: Partial<AudienceDraft>) => void;
}

function StudentFields({ draft, set, choices }: PartProps & { choices: AudienceChoices }) {
  return (
    <div className="grid gap-5 sm:grid-cols-3">
      <Field name="audience.programIds" label="Programmes" hint="None chosen: all.">
        <MultiCombobox
          options={choices.programs}
          defaultValue={draft.programIds}
          onValueChange={(programIds) => set({ programIds })}
        />
      </Field>
      <Field name="audience.branchIds" label="Branches" hint="None chosen: all.">
        <MultiCombobox
          options={choices.branches}
          defaultValue={draft.branchIds}
          onValueChange={(branchIds) => set({ branchIds })}
        />
      </Field>
      <Field name="audience.graduatingYears" label="Batches" hint="Years, as 2027, 2028. None: all.">
        <Input inputMode="numeric" value={draft.years} onChange={(event) => set({ years: event.target.value })} />
      </Field>
    </div>
  );
}

function RuleFields({ draft, onChange, choices }: AudienceFieldsProps) {
  const { rule } = useMemo(() => ruleFromDraft(draft.rule), [draft.rule]);
  const count = usePreview(draft.cycleId, rule);
  const changeRule = useCallback(
    (change: (rule: GroupDraft) => GroupDraft) => onChange((before) => ({ ...before, rule: change(before.rule) })),
    [onChange],
  );
  return (
    <EligibilityBuilder
      draft={draft.rule}
      onDraftChange={changeRule}
      catalog={choices.catalog}
      cycleId={draft.cycleId}
      count={count}
    />
  );
}
