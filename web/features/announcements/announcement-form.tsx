"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import type { AnnouncementView } from "#shared/contracts/announcements.ts";
import { MAX_ANNOUNCEMENT_TEXT } from "#shared/domain/announcement/markup.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Switch } from "#web/components/ui/choice.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { FormSection } from "#web/features/drive-form/form-section.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call, local } from "#web/lib/api/result.ts";
import { fromLocalInput, toLocalInput } from "#web/lib/format/date-time.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";
import { AnnouncementText } from "./announcement-text.tsx";
import { AudienceCount } from "./audience-count.tsx";
import { type AudienceDraft, audienceOf, emptyAudience, toAudienceDraft } from "./audience-draft.ts";
import { AudienceFields } from "./audience-fields.tsx";
import type { AudienceChoices } from "./load-audience-choices.ts";

interface Props {
  /** What to change; a new one without. */
  readonly announcement?: AnnouncementView;
  readonly choices: AudienceChoices;
}

/** What it says, whom it is for and how many that is, and how it is shown. Saved as a draft; sending comes after. */
export function AnnouncementForm({ announcement, choices }: Props) {
  const router = useRouter();
  const { timeZone } = useTenant();
  const firstSeason = choices.seasons[0]?.value ?? "";
  const [draft, setDraft] = useState<AudienceDraft>(() =>
    announcement ? toAudienceDraft(announcement.audience, firstSeason) : emptyAudience(firstSeason),
  );
  const change = useCallback((next: (draft: AudienceDraft) => AudienceDraft) => setDraft(next), []);
  return (
    <Form
      aria-label={announcement ? "Edit the announcement" : "New announcement"}
      action={(form) => save(form, draft, timeZone, announcement)}
      onSuccess={({ id }) => {
        toast.success("The draft is saved");
        router.push(`/announcements/${id}`);
        router.refresh();
      }}
      className="gap-9"
      isGuarded
    >
      <TextSection announcement={announcement} />
      <FormSection id="audience" title="Who gets it">
        <AudienceFields draft={draft} onChange={change} choices={choices} />
        <AudienceCount audience={audienceOf(draft)} />
      </FormSection>
      <DisplaySection announcement={announcement} />
      <FormActions>
        <SubmitButton>Save the draft</SubmitButton>
      </FormActions>
    </Form>
  );
}

interface SectionProps {
  readonly announcement: AnnouncementView | undefined;
}

function TextSection({ announcement }: SectionProps) {
  const [text, setText] = useState(announcement?.body ?? "");
  return (
    <FormSection id="text" title="What you want to say">
      <Field name="title" label="Title" required>
        <Input maxLength={150} defaultValue={announcement?.title} autoComplete="off" />
      </Field>
      <Field
        name="body"
        label="Text"
        hint="**bold**, *emphasis*, lists with - or 1., and [links](https://example.org)"
        required
      >
        <Textarea
          rows={8}
          maxLength={MAX_ANNOUNCEMENT_TEXT}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {text.trim() !== "" && (
        <div className="rounded-md border border-line bg-sunken px-4 py-3.5">
          <p className="mb-2 text-sm text-ink-subtle">As it will be read</p>
          <AnnouncementText>{text}</AnnouncementText>
        </div>
      )}
    </FormSection>
  );
}

function DisplaySection({ announcement }: SectionProps) {
  const { timeZone } = useTenant();
  const expiresAt = announcement?.expiresAt ?? null;
  return (
    <FormSection id="display" title="How it is shown">
      <Field name="pinned" label="Pinned" hideLabel>
        <Switch name="pinned" defaultChecked={announcement?.pinned ?? false} hint="Stands above the others.">
          Pin it
        </Switch>
      </Field>
      <Field name="expiresAt" label="Shown until" optional className="sm:max-w-72">
        <Input type="datetime-local" defaultValue={expiresAt ? toLocalInput(expiresAt, timeZone) : ""} />
      </Field>
    </FormSection>
  );
}

async function save(
  form: FormReader,
  draft: AudienceDraft,
  timeZone: string,
  announcement: AnnouncementView | undefined,
): Promise<ApiResult<{ readonly id: string }>> {
  const audience = audienceOf(draft);
  if (audience === undefined) {
    const reason = "Finish choosing who gets it.";
    const problem = local("invalid_input", "The audience is not finished", reason, [{ name: "audience.kind", reason }]);
    return { ok: false, problem };
  }
  const expiresAt = fromLocalInput(form.text("expiresAt"), timeZone) ?? null;
  const written = { title: form.text("title"), body: form.text("body"), pinned: form.flag("pinned"), expiresAt };
  const json = { ...written, audience: audience as AnnouncementView["audience"] };
  if (announcement === undefined) return call(api.announcements.$post({ json }));
  const { id, revision } = announcement;
  return call(api.announcements[":id"].$put({ param: { id }, json: { ...json, revision } }));
}
