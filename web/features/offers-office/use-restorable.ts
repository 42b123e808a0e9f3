"use client";

import { useEffect, useState } from "react";
import type { BulkPreview } from "#shared/contracts/bulk.ts";
import type { Problem } from "#shared/contracts/problem.ts";
import type { TerminationReason } from "#shared/domain/offer/closed-reasons.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** What an offer had closed that may come back: if it ends for a reason, or, without one, since it has ended. */
export function useRestorable(id: string, reason?: TerminationReason, isWanted = true) {
  const [preview, setPreview] = useState<BulkPreview>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    async function load() {
      const query = reason === undefined ? {} : { reason };
      const result = await call(api.offers[":id"].restorable.$get({ param: { id }, query }));
      if (!isHere) return;
      if (result.ok) setPreview(result.data);
      else setProblem(result.problem);
    }
    void load();
    return () => {
      isHere = false;
    };
  }, [id, reason, isWanted]);
  return { preview, problem, setPreview };
}

/** Ids of what comes back: all that may, but those that are left. */
export function chosenOf(preview: BulkPreview | undefined, left: ReadonlySet<string>): string[] {
  return (preview?.affected ?? []).map(({ id }) => id).filter((id) => !left.has(id));
}
