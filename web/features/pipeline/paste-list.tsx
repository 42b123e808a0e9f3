"use client";

import { useState } from "react";
import type { CandidateMatch } from "#shared/contracts/rounds.ts";
import type { Problem } from "#shared/contracts/problem.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { ProblemSummary } from "#web/components/ui/problem-summary.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { MatchReport } from "./match-report.tsx";

/** What the people of each list are called, for screen readers. */
const NOUNS = { advanced: "candidates", waitlisted: "waiting", absent: "absentees", excused: "excused" } as const;

export interface PasteListProps {
  readonly roundId: string;
  /** Name of the API's list: refusals of it land here. */
  readonly name: keyof typeof NOUNS;
  readonly label: string;
  readonly hint: string;
  readonly match: CandidateMatch | undefined;
  /** Undefined as soon as the text is not the one that was matched. */
  readonly onMatch: (match: CandidateMatch | undefined) => void;
}

/** Pasted roll numbers or addresses, recognised by the API before anything is done with them. */
export function PasteList({ roundId, name, label, hint, match, onMatch }: PasteListProps) {
  const [text, setText] = useState("");
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function ask() {
    setPending(true);
    setProblem(undefined);
    const result = await call(api.rounds[":id"].match.$post({ param: { id: roundId }, json: { text } }));
    setPending(false);
    if (result.ok) onMatch(result.data);
    else setProblem(result.problem);
  }

  function type(next: string) {
    setText(next);
    onMatch(undefined);
  }

  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-2.5">
        <Field name={name} label={label} hint={hint}>
          <Textarea
            rows={6}
            maxLength={200_000}
            spellCheck={false}
            autoCapitalize="none"
            className="max-h-80 font-mono"
            value={text}
            onChange={(event) => type(event.target.value)}
          />
        </Field>
        <Button
          className="self-start"
          variant={match ? "secondary" : "primary"}
          pending={isPending}
          disabled={text.trim() === ""}
          onClick={ask}
        >
          Match the list
        </Button>
      </div>
      {problem && <ProblemSummary problem={problem} />}
      {match && <MatchReport match={match} noun={NOUNS[name]} />}
    </div>
  );
}
