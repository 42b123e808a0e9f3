"use client";

import { Field } from "#web/components/ui/field.tsx";
import { Form, SubmitButton } from "#web/components/ui/form.tsx";
import { PasswordInput } from "#web/components/ui/input.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { callAuth } from "#web/lib/api/auth-api.ts";
import { EmailField, type EmailFieldProps } from "./email-field.tsx";

/** E-mail address and password. A whole new page follows, so that nothing drawn for a visitor stays. */
export function PasswordForm({ next, ...email }: EmailFieldProps & { next: string }) {
  return (
    <Form
      aria-label="Sign in by password"
      action={(form) => callAuth("sign-in/email", { email: form.text("email"), password: form.raw("password") })}
      onSuccess={() => location.assign(next)}
    >
      <EmailField {...email} />
      <Field name="password" label="Password" required>
        <PasswordInput autoComplete="current-password" />
      </Field>
      <SubmitButton size="lg">Sign in</SubmitButton>
      <Link
        href="/forgot-password"
        className="self-center text-sm text-ink-muted underline-offset-4 hover:text-ink hover:underline touch:py-2"
      >
        Forgot your password?
      </Link>
    </Form>
  );
}
