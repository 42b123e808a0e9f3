"use client";

import { useEffect } from "react";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** Counts an announcement as opened once somebody has it before them: a page that is fetched ahead counts nothing. */
export function MarkOpened({ id }: { id: string }) {
  useEffect(() => {
    void call(api.my.announcements[":id"].open.$post({ param: { id } }));
  }, [id]);
  return null;
}
