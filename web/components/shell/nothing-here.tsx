import { Compass } from "lucide-react";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { MessagePage } from "./message-page.tsx";

/** What stands where no page is: a mistyped address, something deleted, something of another role. */
export function NothingHere() {
  return (
    <MessagePage
      icon={<Compass />}
      title="There is nothing here"
      actions={
        <ButtonLink href="/" variant="primary">
          Go to the front page
        </ButtonLink>
      }
    >
      <p>The address may be mistyped, what it led to may be gone, or it is not for your account.</p>
    </MessagePage>
  );
}
