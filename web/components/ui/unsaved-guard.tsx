"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { leavesBy } from "#web/lib/navigation/leaves-by.ts";
import { Button } from "./button.tsx";
import { AlertPanel } from "./confirm.tsx";

interface UnsavedGuardProps {
  readonly isChanged: boolean;
  /** What becomes of the changes, when they are not lost altogether. */
  readonly children?: string;
}

/**
 * Asks before a page is left that has something unsaved on it: the browser for another site or a closed tab, a question
 * of our own for a link within the portal, which no browser asks about.
 */
export function UnsavedGuard({ isChanged, children = "What you typed is lost." }: UnsavedGuardProps) {
  const router = useRouter();
  const [target, setTarget] = useState<string>();
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const hold = (event: MouseEvent) => {
      const href = leavesBy(event, location.href);
      if (href === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(href);
    };
    addEventListener("beforeunload", ask);
    // Before any link's own handler, which would go there at once.
    addEventListener("click", hold, { capture: true });
    return () => {
      removeEventListener("beforeunload", ask);
      removeEventListener("click", hold, { capture: true });
    };
  }, [isChanged]);
  if (!isChanged || target === undefined) return null;
  return (
    <AlertPanel
      title="Leave without saving?"
      description={children}
      onClose={() => setTarget(undefined)}
      actions={
        <>
          <Button onClick={() => setTarget(undefined)}>Stay here</Button>
          <Button
            variant="danger"
            onClick={() => {
              setTarget(undefined);
              router.push(target);
            }}
          >
            Leave
          </Button>
        </>
      }
    />
  );
}
