"use client";

import { useRouter } from "next/navigation";
import { Field } from "#web/components/ui/field.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { Form, SubmitButton } from "#web/components/ui/form.tsx";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { DraftField } from "./draft-field.tsx";
import type { Review } from "./merge-draft.ts";
import { readProfileForm } from "./read-profile-form.ts";
import { SectionEditor } from "./section-editor.tsx";
import { SECTION_NAMES } from "./sections.ts";
import { SkillsInput } from "./skills-input.tsx";

/** The student's part of the profile, to correct and confirm. Nothing is sent before. */
export function ProfileForm({
  review: { draft, extra },
  isFrozen,
}: {
  review: Review;
  /** What differs is asked for, with a reason. */
  isFrozen: boolean;
}) {
  const router = useRouter();
  return (
    <Form
      aria-label="Your profile"
      className="gap-9"
      isGuarded
      action={async (form) => {
        const read = readProfileForm(form);
        if (!read.ok) return read;
        const reason = form.optional("reason");
        return call(api.my.profile.$put({ json: { ...read.data, ...(reason !== undefined && { reason }) } }));
      }}
      onSuccess={() => {
        if (isFrozen) toast.success("Your request is with the placement office");
        else toast.success("Your profile is confirmed", "You can apply with it now.");
        router.push("/profile");
        router.refresh();
      }}
    >
      <Section title="About you">
        <DraftField
          name="profile.headline"
          label="Headline"
          hint="One line that says who you are: “Final-year ECE student, embedded systems”."
          draft={draft.headline}
        />
        <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
          <DraftField name="phone" label="Phone" type="tel" inputMode="tel" autoComplete="tel" draft={draft.phone} />
          <DraftField name="profile.location" label="Home town" autoComplete="address-level2" draft={draft.location} />
        </div>
      </Section>
      <Section title="Skills">
        <SkillsInput initial={draft.skills} extra={extra.skills} />
      </Section>
      {SECTION_NAMES.map((section) => (
        <SectionEditor
          key={section}
          section={section}
          entries={draft.sections[section]}
          extra={extra.sections[section]}
        />
      ))}
      <FormEnd isFrozen={isFrozen} />
    </Form>
  );
}

function FormEnd({ isFrozen }: { isFrozen: boolean }) {
  return (
    <>
      {isFrozen && (
        <Field name="reason" label="Reason" hint="The placement office reads it." required>
          <Textarea rows={4} maxLength={2_000} />
        </Field>
      )}
      <div className="sticky bottom-14 z-10 -mx-4 flex flex-col gap-2.5 border-t border-line bg-surface px-4 py-3 sm:flex-row-reverse md:bottom-0 md:mx-0 md:px-0">
        <SubmitButton size="lg" className="sm:min-w-52">
          {isFrozen ? "Ask for the changes" : "Confirm my profile"}
        </SubmitButton>
        <ButtonLink href="/profile" size="lg" variant="ghost" className="hidden sm:inline-flex">
          Not now
        </ButtonLink>
      </div>
    </>
  );
}
