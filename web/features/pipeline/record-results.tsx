"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { CandidateMatch, RecordedRound } from "#shared/contracts/rounds.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { RadioGroup } from "#web/components/ui/choice.tsx";
import { FieldGroup } from "#web/components/ui/field.tsx";
import { Form, SubmitButton } from "#web/components/ui/form.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { PasteList } from "./paste-list.tsx";

/** Recording a round's results; once they are staged, doing it again is a choice. */
export function RecordResults({ round }: { round: RecordedRound }) {
  const isAgain = round.status === "recorded";
  const [isOpen, setOpen] = useState(!isAgain);
  if (isOpen) return <ResultsForm round={round} onRecorded={() => setOpen(false)} />;
  return (
    <Button className="self-start" onClick={() => setOpen(true)}>
      Record again
    </Button>
  );
}

interface ResultsFormProps {
  readonly round: RecordedRound;
  readonly onRecorded: () => void;
}

/** Who advances: paste, look at who was recognised, then stage it with the office. */
function ResultsForm({ round, onRecorded }: ResultsFormProps) {
  const router = useRouter();
  const [advanced, setAdvanced] = useState<CandidateMatch>();
  const [absent, setAbsent] = useState<CandidateMatch>();
  const [hasAbsent, setHasAbsent] = useState(false);
  const [rest, setRest] = useState<"eliminate" | "leave_pending">("eliminate");
  const isReady = advanced !== undefined && (!hasAbsent || absent !== undefined);

  function send() {
    const json = { advanced: idsOf(advanced), absent: hasAbsent ? idsOf(absent) : [], rest };
    return call(api.rounds[":id"].results.$post({ param: { id: round.id }, json }));
  }

  function recorded() {
    toast.success("The results are staged.", "The placement office releases them to the students.");
    onRecorded();
    router.refresh();
  }

  return (
    <Form aria-label="Record results" action={send} onSuccess={recorded} className="border-t border-line pt-5">
      <Heading isAgain={round.status === "recorded"} />
      <PasteList
        roundId={round.id}
        name="advanced"
        label="Who advances"
        hint="Roll numbers or e-mail addresses, one a line or separated by commas."
        match={advanced}
        onMatch={setAdvanced}
      />
      {advanced && (
        <>
          {hasAbsent ? (
            <PasteList
              roundId={round.id}
              name="absent"
              label="Who was absent"
              hint="They are eliminated, and their absence is on record."
              match={absent}
              onMatch={setAbsent}
            />
          ) : (
            <Button size="sm" variant="ghost" className="self-start" onClick={() => setHasAbsent(true)}>
              Name who was absent
            </Button>
          )}
          <Rest match={advanced} absent={hasAbsent ? absent : undefined} onChange={setRest} />
          <SubmitButton className="self-start" disabled={!isReady}>
            {`Stage the results: ${countOf(advanced.matched.length, "candidate advances", "candidates advance")}`}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

interface RestProps {
  readonly match: CandidateMatch;
  readonly absent: CandidateMatch | undefined;
  readonly onChange: (rest: "eliminate" | "leave_pending") => void;
}

/** What becomes of the candidates that no list names. */
function Rest({ match, absent, onChange }: RestProps) {
  const others = match.candidates - match.matched.length - (absent?.matched.length ?? 0);
  if (others <= 0) return null;
  return (
    <>
      <FieldGroup name="rest" label={`The other ${countOf(others, "candidate")} of this round`}>
        <RadioGroup
          defaultValue="eliminate"
          onValueChange={(value) => onChange(value === "leave_pending" ? "leave_pending" : "eliminate")}
          options={[
            { value: "eliminate", label: "Are eliminated" },
            {
              value: "leave_pending",
              label: "Stay pending",
              hint: "Record again when they are decided; still pending at the release counts as absent.",
            },
          ]}
        />
      </FieldGroup>
      {match.matched.length === 0 && <Callout tone="warn" title="Nobody was recognised, so nobody would advance." />}
    </>
  );
}

function idsOf(match: CandidateMatch | undefined): string[] {
  return match?.matched.map(({ applicationId }) => applicationId) ?? [];
}

function Heading({ isAgain }: { isAgain: boolean }) {
  return (
    <div>
      <h3 className="font-semibold">{isAgain ? "Record the results again" : "Record the results"}</h3>
      <p className="text-ink-muted">
        {isAgain
          ? "What you record now takes the place of what is staged."
          : "Paste those who go on. You see who was recognised before anything is recorded."}
      </p>
    </div>
  );
}
