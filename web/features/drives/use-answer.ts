"use client";

import { useEffect, useState } from "react";
import type { ApiResult } from "#web/lib/api/result.ts";

/** Asks the API once, when what needs the answer appears; undefined until it is there. */
export function useAnswer<T>(ask: () => Promise<ApiResult<T>>): ApiResult<T> | undefined {
  const [answer, setAnswer] = useState<ApiResult<T>>();
  const [first] = useState(() => ask);
  useEffect(() => {
    let isWanted = true;
    async function run() {
      const result = await first();
      if (isWanted) setAnswer(result);
    }
    void run();
    return () => {
      isWanted = false;
    };
  }, [first]);
  return answer;
}
