"use client";

import type { InvitationView } from "#shared/contracts/members.ts";
import { Field } from "#web/components/ui/field.tsx";
import { Form, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, PasswordInput } from "#web/components/ui/input.tsx";
import { roleLabel } from "#web/lib/format/roles.ts";
import { callAuth } from "#web/lib/api/auth-api.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call } from "#web/lib/api/result.ts";
import type { FormReader } from "#web/lib/forms/form-reader.ts";
import { NewPasswordField } from "./new-password-field.tsx";
import { VisitorHeading } from "./visitor-heading.tsx";

/** Accepts an invitation and signs in at once. Whoever has an account already proves it by their password. */
export function AcceptInvitationPanel({ token, invitation }: { token: string; invitation: InvitationView }) {
  const { name, email, role, invitedBy, hasAccount } = invitation;

  async function accept(form: FormReader): Promise<ApiResult<unknown>> {
    const password = form.raw("password");
    const json = { name: form.text("name"), password };
    const accepted = await call(api.invitations[":token"].accept.$post({ param: { token }, json }));
    return accepted.ok ? callAuth("sign-in/email", { email, password }) : accepted;
  }

  return (
    <>
      <VisitorHeading title={`Welcome, ${name}`}>
        {invitedBy} invited you as {roleLabel(role).toLowerCase()}.
      </VisitorHeading>
      <Form aria-label="Accept the invitation" action={accept} onSuccess={() => location.assign("/")}>
        <Field name="email" label="E-mail address">
          <Input type="email" readOnly value={email} autoComplete="username" />
        </Field>
        <Field name="name" label="Your name" required>
          <Input defaultValue={name} autoComplete="name" maxLength={120} />
        </Field>
        {hasAccount ? (
          <Field name="password" label="Your password" hint="You have an account already." required>
            <PasswordInput autoComplete="current-password" />
          </Field>
        ) : (
          <NewPasswordField />
        )}
        <SubmitButton size="lg">Accept and sign in</SubmitButton>
      </Form>
    </>
  );
}
