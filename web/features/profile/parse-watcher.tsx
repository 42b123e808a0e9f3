"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

const EVERY_MS = 1_500;
const LONG_AFTER = 20;

/** Asks until a résumé is read, then has the page drawn anew. */
export function ParseWatcher({ resumeId }: { resumeId: string }) {
  const router = useRouter();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let timer = setTimeout(ask, EVERY_MS);
    let isOver = false;
    async function ask() {
      const result = await call(api.my.resumes[":id"].$get({ param: { id: resumeId } }));
      if (isOver) return;
      if (result.ok && result.data.status !== "parsing") return router.refresh();
      setAsked((before) => before + 1);
      timer = setTimeout(ask, EVERY_MS);
    }
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [resumeId, router]);
  return (
    <p role="status" className="text-ink-muted">
      {asked < LONG_AFTER
        ? "We are reading your résumé. It takes a few seconds."
        : "This takes longer than usual. You can leave this page; we go on reading."}
    </p>
  );
}
