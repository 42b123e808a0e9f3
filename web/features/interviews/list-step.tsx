"use client";

import { useRouter } from "next/navigation";
import type { InterviewRow } from "#shared/contracts/interviews.ts";
import { NextStep } from "./next-step.tsx";

/** The next step of an interview, in a list that then shows how it went. */
export function ListStep({ interview }: { interview: Pick<InterviewRow, "id" | "name" | "possible"> }) {
  const router = useRouter();
  return <NextStep interview={interview} isInList onDone={() => router.refresh()} />;
}
