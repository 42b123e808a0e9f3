"use client";

import { MailCheck } from "lucide-react";
import { useState } from "react";
import { Callout } from "#web/components/ui/callout.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { callAuth } from "#web/lib/api/auth-api.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call } from "#web/lib/api/result.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";
import { NewPasswordField } from "./new-password-field.tsx";
import { VisitorHeading } from "./visitor-heading.tsx";

/** A recruiter registers themselves and their company; the mailed link comes next, and the office's word after it. */
export function RegisterPanel({ college }: { college: string }) {
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo !== undefined) return <Registered to={sentTo} college={college} />;
  return (
    <>
      <VisitorHeading title="Register your company">
        Hire at {college}. Its placement office looks at every new company before it can post a drive.
      </VisitorHeading>
      <Form aria-label="Register your company" action={register} onSuccess={setSentTo}>
        <Field name="company.name" label="Company" required>
          <Input autoComplete="organization" maxLength={120} />
        </Field>
        <Field name="company.website" label="Website" optional>
          <Input type="url" placeholder="https://" autoComplete="url" />
        </Field>
        <Field name="company.industry" label="Industry" optional>
          <Input maxLength={80} />
        </Field>
        <Field name="company.about" label="What the company does" optional>
          <Textarea rows={2} maxLength={2_000} />
        </Field>
        <Field name="name" label="Your name" required>
          <Input autoComplete="name" maxLength={120} />
        </Field>
        <Field name="email" label="Your work e-mail" required>
          <Input type="email" autoComplete="username" inputMode="email" autoCapitalize="none" />
        </Field>
        <NewPasswordField />
        <SubmitButton size="lg">Register</SubmitButton>
        <p className="text-center text-sm text-ink-muted">
          Registered already?{" "}
          <Link href="/sign-in" className="font-medium text-brand-ink underline underline-offset-4">
            Sign in
          </Link>
        </p>
      </Form>
    </>
  );
}

/** Registers, and has the link mailed that proves the address. Whoever is known from another college signs in as there. */
async function register(form: FormReader): Promise<ApiResult<string>> {
  const json = registrationOf(form);
  const registered = await call(api.companies.register.$post({ json }));
  if (!registered.ok) return registered;
  const mailed = await callAuth("send-verification-email", { email: json.email, callbackURL: "/" });
  return mailed.ok ? { ok: true, data: json.email } : mailed;
}

function registrationOf(form: FormReader) {
  const website = form.optional("company.website");
  const industry = form.optional("company.industry");
  const about = form.optional("company.about");
  return {
    name: form.text("name"),
    email: form.text("email"),
    password: form.raw("password"),
    company: {
      name: form.text("company.name"),
      ...(website !== undefined && { website }),
      ...(industry !== undefined && { industry }),
      ...(about !== undefined && { about }),
    },
  };
}

function Registered({ to, college }: { to: string; college: string }) {
  return (
    <>
      <VisitorHeading title="One more step" />
      <Callout tone="good" title="Look into your mailbox" isLive>
        We have sent a link to <span className="font-medium break-all">{to}</span>. Open it to confirm your address. You
        can draft a drive at once; {college} sees it when it has approved your company.
      </Callout>
      <p className="mt-4 flex items-center gap-2 text-sm text-ink-muted">
        <MailCheck aria-hidden className="size-4" /> The link works for 15 minutes; you can always ask for another on
        the sign-in page.
      </p>
    </>
  );
}
