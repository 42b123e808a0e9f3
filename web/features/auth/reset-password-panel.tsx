"use client";

import { useState } from "react";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { Form, SubmitButton } from "#web/components/ui/form.tsx";
import { callAuth } from "#web/lib/api/auth-api.ts";
import { NewPasswordField } from "./new-password-field.tsx";
import { VisitorHeading } from "./visitor-heading.tsx";

/** Sets a new password by the token of a mailed link; sessions elsewhere end. */
export function ResetPasswordPanel({ token }: { token: string | undefined }) {
  const [isDone, setDone] = useState(false);
  return (
    <>
      <VisitorHeading title="Set a new password" />
      {isDone ? (
        <Callout tone="good" title="Your password is set" isLive actions={<SignInLink />}>
          You are signed out everywhere else.
        </Callout>
      ) : token === undefined ? (
        <Callout tone="warn" title="This link does not work" actions={<AgainLink />}>
          It was used already or has expired.
        </Callout>
      ) : (
        <Form
          aria-label="Set a new password"
          action={(form) => callAuth("reset-password", { newPassword: form.raw("password"), token })}
          onSuccess={() => setDone(true)}
        >
          <NewPasswordField />
          <SubmitButton size="lg">Set the password</SubmitButton>
        </Form>
      )}
    </>
  );
}

const SignInLink = () => (
  <ButtonLink href="/sign-in" size="sm">
    Sign in
  </ButtonLink>
);

const AgainLink = () => (
  <ButtonLink href="/forgot-password" size="sm">
    Ask for a new link
  </ButtonLink>
);
