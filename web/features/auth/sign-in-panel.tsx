"use client";

import { KeyRound, Mail } from "lucide-react";
import { useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { MagicLinkForm } from "./magic-link-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { VisitorHeading } from "./visitor-heading.tsx";

export interface SignInPanelProps {
  /** Path to go to once signed in. */
  readonly next: string;
  readonly linkError: string | undefined;
  /** Whether a recruiter can register here. */
  readonly takesRecruiters: boolean;
}

/** Signing in by password, or by a link in a mail. What was typed as address is kept between the two. */
export function SignInPanel({ next, linkError, takesRecruiters }: SignInPanelProps) {
  const [way, setWay] = useState<"password" | "link">("password");
  const [email, setEmail] = useState("");
  const props = { next, email, onEmailChange: setEmail };
  return (
    <>
      <VisitorHeading title="Sign in">
        {way === "link" ? "We mail you a link that signs you in. No password needed." : undefined}
      </VisitorHeading>
      <div className="flex flex-col gap-5">
        {linkError && <Callout tone="warn">{linkError}</Callout>}
        {way === "password" ? <PasswordForm {...props} /> : <MagicLinkForm {...props} />}
        <div className="flex items-center gap-3 text-xs text-ink-subtle before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
          or
        </div>
        <Button
          size="lg"
          icon={way === "password" ? <Mail aria-hidden /> : <KeyRound aria-hidden />}
          onClick={() => setWay(way === "password" ? "link" : "password")}
        >
          {way === "password" ? "Mail me a link instead" : "Use a password instead"}
        </Button>
        {takesRecruiters && (
          <p className="text-center text-sm text-ink-muted">
            Hiring here?{" "}
            <Link href="/register" className="font-medium text-brand-ink underline underline-offset-4">
              Register your company
            </Link>
          </p>
        )}
      </div>
    </>
  );
}
