"use client";

import type { DriveView } from "#shared/contracts/drives.ts";
import { diffDrive, hasMaterialChange } from "#shared/domain/drive/diff.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Switch } from "#web/components/ui/choice.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { ChangeList } from "#web/features/drives/change-list.tsx";
import { type DriveDraft, fromDriveDraft } from "./drive-draft.ts";
import { FormSection } from "./form-section.tsx";
import type { RevisionNote } from "./save-drive.ts";

interface ChangesSectionProps {
  readonly drive: DriveView;
  readonly draft: DriveDraft;
  readonly way: "revise" | "propose";
  readonly note: RevisionNote;
  readonly onNoteChange: (note: RevisionNote) => void;
}

/** What the form changes of what students see, in the words that applicants are told; and why. */
export function ChangesSection({ drive, draft, way, note, onNoteChange }: ChangesSectionProps) {
  const { timeZone } = useTenant();
  const { fields } = fromDriveDraft(draft, timeZone);
  const changes = fields.applicationsCloseAt === "" ? [] : diffDrive(drive, fields, { timeZone });
  const mayBeSilent = way === "revise" && changes.length > 0 && !hasMaterialChange(changes);
  return (
    <FormSection
      id="changes"
      title="What changes"
      description={
        way === "revise"
          ? "Everybody who applied is told, in these words. Nobody who applied is judged again."
          : "The placement office decides. Applicants are told once it agrees."
      }
    >
      <div aria-live="polite">
        {changes.length === 0 ? <p className="text-ink-muted">Nothing yet.</p> : <ChangeList changes={changes} />}
      </div>
      <Field name="reason" label="Reason" hint="Applicants read it.">
        <Textarea
          rows={2}
          maxLength={2_000}
          aria-required
          value={note.reason}
          onChange={(event) => onNoteChange({ ...note, reason: event.target.value })}
        />
      </Field>
      {mayBeSilent && (
        <Switch
          checked={note.isSilent}
          hint="Only wording changes, so nobody needs a message."
          onChange={(event) => onNoteChange({ ...note, isSilent: event.target.checked })}
        >
          Do not tell applicants
        </Switch>
      )}
    </FormSection>
  );
}
