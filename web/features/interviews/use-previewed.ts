"use client";

import { useEffect, useState } from "react";
import type { Problem } from "#shared/contracts/problem.ts";
import type { ApiResult } from "#web/lib/api/result.ts";

interface Previewed<P extends { readonly hash: string }, D> {
  /** Another key asks for another preview. */
  readonly key: string;
  readonly preview: () => Promise<ApiResult<P>>;
  /** Does what the preview with this hash said. */
  readonly commit: (hash: string) => Promise<ApiResult<D>>;
  readonly onDone: (done: D) => void;
}

interface State<P> {
  readonly key: string;
  readonly preview?: P;
  readonly problem?: Problem;
}

/**
 * Something that is looked at before it is done. Where the world changed in between nothing is done, and the new preview
 * is shown with the reason.
 */
export function usePreviewed<P extends { readonly hash: string }, D>(props: Previewed<P, D>) {
  const { key, preview: ask, commit, onDone } = props;
  const [state, setState] = useState<State<P>>({ key: "" });
  const [isCommitting, setCommitting] = useState(false);
  const [asking, setAsking] = useState({ key, ask });
  if (asking.key !== key) setAsking({ key, ask });

  useEffect(() => {
    let isWanted = true;
    async function load() {
      const result = await asking.ask();
      if (!isWanted) return;
      setState({ key: asking.key, ...(result.ok ? { preview: result.data } : { problem: result.problem }) });
    }
    void load();
    return () => {
      isWanted = false;
    };
  }, [asking]);

  async function doIt() {
    if (state.preview === undefined) return;
    setCommitting(true);
    const done = await commit(state.preview.hash);
    if (done.ok) onDone(done.data);
    else {
      const fresh = await ask();
      setState({ key, problem: done.problem, ...(fresh.ok && { preview: fresh.data }) });
    }
    setCommitting(false);
  }

  const isLoading = state.key !== key;
  return {
    preview: isLoading ? undefined : state.preview,
    problem: isLoading ? undefined : state.problem,
    isPending: isLoading || isCommitting,
    commit: doIt,
  };
}
