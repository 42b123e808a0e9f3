"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import type { DriveView } from "#shared/contracts/drives.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Form } from "#web/components/ui/form.tsx";
import type { Option } from "#web/components/ui/select.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { UnsavedGuard } from "#web/components/ui/unsaved-guard.tsx";
import type { RuleCatalog } from "#web/features/eligibility-builder/field-words.ts";
import { ruleFromDraft } from "#web/features/eligibility-builder/rule-from-draft.ts";
import { usePreview } from "#web/features/eligibility-builder/use-preview.ts";
import { ChangesSection } from "./changes-section.tsx";
import { DeadlineSection } from "./deadline-section.tsx";
import { type DriveDraft, emptyDraft, toDriveDraft } from "./drive-draft.ts";
import { EligibilitySection } from "./eligibility-section.tsx";
import { FormSummary } from "./form-summary.tsx";
import { JobSection } from "./job-section.tsx";
import { KeptDraftNote } from "./kept-draft-note.tsx";
import { PaySection } from "./pay-section.tsx";
import { RoundsSection } from "./rounds-section.tsx";
import { type RevisionNote, saveDrive } from "./save-drive.ts";
import { useKeptDraft } from "./use-kept-draft.ts";

export interface DriveFormProps {
  /** The drive to change; a new one without. */
  readonly drive?: DriveView;
  readonly seasons: readonly Option[];
  /** Companies to choose from; a recruiter posts for their own. */
  readonly companies: readonly Option[] | undefined;
  readonly catalog: RuleCatalog;
}

export type ChangeDraft = (change: Partial<DriveDraft> | ((draft: DriveDraft) => Partial<DriveDraft>)) => void;

/** Parts of the form that every section is given. */
export interface SectionProps {
  readonly draft: DriveDraft;
  readonly onChange: ChangeDraft;
}

/** One long page: the job, the pay, who may apply, the rounds, the deadline; what it comes to stands beside it. */
export function DriveForm({ drive, seasons, companies, catalog }: DriveFormProps) {
  const { timeZone } = useTenant();
  const router = useRouter();
  const [draft, setDraft] = useState(() =>
    drive ? toDriveDraft(drive, timeZone) : emptyDraft(seasons[0]?.value ?? ""),
  );
  const [note, setNote] = useState<RevisionNote>({ reason: "", isSilent: false });
  const [isChanged, setChanged] = useState(false);
  const kept = useKeptDraft(drive ? `drive-${drive.id}-${drive.revision}` : "drive-new", draft, isChanged);
  const { rule } = useMemo(() => ruleFromDraft(draft.rule), [draft.rule]);
  const count = usePreview(draft.cycleId, rule);
  const change: ChangeDraft = (next) => {
    setChanged(true);
    setDraft((before) => ({ ...before, ...(typeof next === "function" ? next(before) : next) }));
  };

  function restore() {
    if (kept.found === undefined) return;
    change(kept.found);
    kept.forget();
  }

  function saved({ id }: { readonly id: string }) {
    setChanged(false);
    kept.forget();
    toast.success(SAVED[drive?.revisable ?? (drive ? "edit" : "new")]);
    router.push(drive?.revisable ? `/drives/${drive.id}/changes` : `/drives/${id}`);
    router.refresh();
  }

  const shared = { draft, onChange: change };
  return (
    <Form
      aria-label={drive ? "Edit the drive" : "New drive"}
      action={() => saveDrive(draft, timeZone, drive, note)}
      onSuccess={saved}
    >
      <UnsavedGuard isChanged={isChanged}>
        This browser keeps what you typed, and offers it to you next time.
      </UnsavedGuard>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="flex min-w-0 flex-col gap-10">
          {kept.found && <KeptDraftNote onRestore={restore} onForget={kept.forget} />}
          <JobSection {...shared} seasons={drive ? undefined : seasons} companies={drive ? undefined : companies} />
          <PaySection {...shared} />
          <EligibilitySection {...shared} catalog={catalog} count={count} />
          <RoundsSection {...shared} />
          <DeadlineSection {...shared} />
          {drive?.revisable && (
            <ChangesSection drive={drive} draft={draft} way={drive.revisable} note={note} onNoteChange={setNote} />
          )}
        </div>
        <FormSummary
          draft={draft}
          count={count}
          submitLabel={SUBMIT[drive?.revisable ?? (drive ? "edit" : "new")]}
          isPublished={Boolean(drive?.revisable)}
          backHref={backTo(drive)}
        />
      </div>
    </Form>
  );
}

const SUBMIT = {
  new: "Save the draft",
  edit: "Save changes",
  revise: "Publish the changes",
  propose: "Propose the changes",
} as const;

const SAVED = {
  new: "The draft is saved.",
  edit: "Your changes are saved.",
  revise: "The changes are published.",
  propose: "The placement office looks at your changes.",
} as const;

function backTo(drive: DriveView | undefined): string {
  return drive ? `/drives/${drive.id}` : "/drives";
}
