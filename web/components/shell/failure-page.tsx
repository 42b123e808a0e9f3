"use client";

import { RotateCcw, Unplug } from "lucide-react";
import { Button } from "#web/components/ui/button.tsx";
import { MessagePage } from "./message-page.tsx";

/** What error boundaries show: an honest sentence, a number to quote, and another try. */
export function FailurePage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <MessagePage
      icon={<Unplug />}
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" icon={<RotateCcw aria-hidden />} onClick={retry}>
            Try again
          </Button>
          <Button onClick={() => location.assign("/")}>Go to the front page</Button>
        </>
      }
    >
      <p>Something went wrong on our side. Nothing that you entered before was lost.</p>
      {error.digest && <p className="font-mono text-sm text-ink-subtle">Reference {error.digest}</p>}
    </MessagePage>
  );
}
