"use client";

import { useEffect, useState } from "react";
import type { AudiencePreview } from "#shared/contracts/announcements.ts";
import type { Audience } from "#shared/domain/announcement/audience.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call } from "#web/lib/api/result.ts";

const PAUSE_MS = 350;

/** Counts an audience a moment after it last changed; undefined until there is an answer about this very one. */
export function useAudienceCount(audience: Audience | undefined): ApiResult<AudiencePreview> | undefined {
  const key = audience === undefined ? "" : JSON.stringify(audience);
  const [counted, setCounted] = useState<{ key: string; result: ApiResult<AudiencePreview> }>();
  useEffect(() => {
    if (key === "") return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const json = { audience: JSON.parse(key) };
      const result = await call(api.announcements.audience.$post({ json }, { init: { signal: abort.signal } }));
      if (!abort.signal.aborted) setCounted({ key, result });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key]);
  return counted?.key === key ? counted.result : undefined;
}
