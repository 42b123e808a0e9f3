"use client";

import { useEffect, useState } from "react";
import type { DriveDraft } from "./drive-draft.ts";

const AFTER_MS = 800;

/**
 * Keeps what is typed in this browser, so that a closed tab or a lost connection loses nothing. `found` is what was
 * kept the last time and never saved.
 */
export function useKeptDraft(name: string, draft: DriveDraft, isChanged: boolean) {
  const [found, setFound] = useState<DriveDraft>();
  useEffect(() => {
    // After the page has come to life, since the server does not know of it.
    const timer = setTimeout(() => {
      const text = read(name);
      if (text !== null) setFound(JSON.parse(text) as DriveDraft);
    });
    return () => clearTimeout(timer);
  }, [name]);
  useEffect(() => {
    if (!isChanged) return;
    const timer = setTimeout(() => write(name, JSON.stringify(draft)), AFTER_MS);
    return () => clearTimeout(timer);
  }, [name, draft, isChanged]);
  const forget = () => {
    write(name, undefined);
    setFound(undefined);
  };
  return { found, forget };
}

// A browser may forbid its storage; the form works without.
function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // As above.
  }
}
