"use client";

import { useState } from "react";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Form, SubmitButton } from "#web/components/ui/form.tsx";
import { callAuth } from "#web/lib/api/auth-api.ts";
import { EmailField } from "./email-field.tsx";
import { MailSent } from "./mail-sent.tsx";
import { VisitorHeading } from "./visitor-heading.tsx";

/** Asks for a mail with a link that sets a new password. */
export function ForgotPasswordPanel() {
  const [email, setEmail] = useState("");
  const [sentTo, setSentTo] = useState<string>();
  return (
    <>
      <VisitorHeading title="Forgot your password?">We mail you a link to set a new one.</VisitorHeading>
      {sentTo === undefined ? (
        <Form
          aria-label="Ask for a new password"
          action={(form) =>
            callAuth("request-password-reset", { email: form.text("email"), redirectTo: "/reset-password" })
          }
          onSuccess={() => setSentTo(email)}
        >
          <EmailField email={email} onEmailChange={setEmail} />
          <SubmitButton size="lg">Mail me a link</SubmitButton>
          <ButtonLink href="/sign-in" variant="link" className="self-center text-sm">
            Back to signing in
          </ButtonLink>
        </Form>
      ) : (
        <MailSent to={sentTo} what="a link to set a new password" minutes={60} onAgain={() => setSentTo(undefined)} />
      )}
    </>
  );
}
