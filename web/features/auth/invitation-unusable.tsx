import type { Problem } from "#shared/contracts/problem.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { VisitorHeading } from "./visitor-heading.tsx";

export function InvitationUnusable({ problem }: { problem: Problem }) {
  const isOurs = problem.status === 0 || problem.status >= 500;
  return (
    <>
      <VisitorHeading title="Your invitation" />
      <Callout
        tone="warn"
        title={isOurs ? problem.title : "This invitation does not work"}
        actions={
          <ButtonLink href="/sign-in" size="sm">
            Sign in
          </ButtonLink>
        }
      >
        {isOurs
          ? problem.detail
          : "It was used already or has expired. If you have set a password, sign in with it; if not, ask for a new invitation."}
      </Callout>
    </>
  );
}
