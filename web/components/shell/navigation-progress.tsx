"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import { Progress } from "#web/components/ui/progress.tsx";
import { arrive, currentDestination, onTransition } from "#web/lib/navigation/transition.ts";

const NOWHERE = () => undefined;

/** A line along the top while the next page is on its way, for whom it keeps waiting. */
export function NavigationProgress() {
  const destination = useSyncExternalStore(onTransition, currentDestination, NOWHERE);
  const pathname = usePathname();
  const search = useSearchParams();
  useEffect(arrive, [pathname, search]);
  if (destination === undefined) return null;
  return (
    <div role="status" className="fixed inset-x-0 top-0 z-60 animate-late print:hidden">
      <Progress label="The page is loading" className="h-0.5 rounded-none" />
    </div>
  );
}
