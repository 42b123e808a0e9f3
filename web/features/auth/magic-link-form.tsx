"use client";

import { useState } from "react";
import { Form, SubmitButton } from "#web/components/ui/form.tsx";
import { callAuth } from "#web/lib/api/auth-api.ts";
import { EmailField, type EmailFieldProps } from "./email-field.tsx";
import { MailSent } from "./mail-sent.tsx";

/** A link by mail that signs in. The answer is the same for addresses that nobody here has. */
export function MagicLinkForm({ next, ...email }: EmailFieldProps & { next: string }) {
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo !== undefined) {
    return <MailSent to={sentTo} what="a link that signs you in" minutes={15} onAgain={() => setSentTo(undefined)} />;
  }
  return (
    <Form
      aria-label="Sign in by mail"
      action={(form) =>
        callAuth("sign-in/magic-link", { email: form.text("email"), callbackURL: next, errorCallbackURL: "/sign-in" })
      }
      onSuccess={() => setSentTo(email.email)}
    >
      <EmailField {...email} />
      <SubmitButton size="lg">Mail me a link</SubmitButton>
    </Form>
  );
}
