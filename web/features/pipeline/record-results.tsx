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
import { SheetResults } from "./sheet-results.tsx";

/** Recording a round's results; once they are staged, doing it again is a choice. */
export function RecordResults({ round }: { round: RecordedRound }) {
  const isAgain = round.status === "recorded";
  const [isOpen, setOpen] = useState(!isAgain);
  const [isSheet, setSheet] = useState(false);
  if (isOpen) {
    return (
      <div className="flex flex-col gap-5 border-t border-line pt-5">
        <Heading isAgain={isAgain} />
        <FieldGroup name="way" label="How">
          <RadioGroup
            defaultValue="paste"
            onValueChange={(value) => setSheet(value === "sheet")}
            options={[
              { value: "paste", label: "Paste who advances" },
              { value: "sheet", label: "Upload a sheet of results" },
            ]}
          />
        </FieldGroup>
        {isSheet ? (
          <SheetResults round={round} onRecorded={() => setOpen(false)} />
        ) : (
          <ResultsForm round={round} onRecorded={() => setOpen(false)} />
        )}
      </div>
    );
  }
  return (
    <Button className="self-start" onClick={() => setOpen(true)}>
      Record again
    </Button>
  );
}

type MoreList = "waitlisted" | "absent" | "excused";

/** Lists that a round may have besides who advances, each asked for only when it is wanted. */
const MORE: readonly { name: MoreList; label: string; hint: string; ask: string }[] = [
  {
    name: "waitlisted",
    label: "Who is on the waiting list",
    hint: "In the order in which they would be let on.",
    ask: "Name a waiting list",
  },
  {
    name: "absent",
    label: "Who was absent",
    hint: "They are eliminated, and their absence is on record.",
    ask: "Name who was absent",
  },
  {
    name: "excused",
    label: "Who was excused",
    hint: "They stay pending, and get no strike.",
    ask: "Name who was excused",
  },
];

interface ResultsFormProps {
  readonly round: RecordedRound;
  readonly onRecorded: () => void;
}

/** Who advances: paste, look at who was recognised, then stage it with the office. */
function ResultsForm({ round, onRecorded }: ResultsFormProps) {
  const router = useRouter();
  const [advanced, setAdvanced] = useState<CandidateMatch>();
  const [named, setNamed] = useState<Named>({});
  const [rest, setRest] = useState<"eliminate" | "leave_pending">("eliminate");
  const isReady = advanced !== undefined && MORE.every(({ name }) => named[name] !== null);
  const others = MORE.reduce((sum, { name }) => sum + (named[name]?.matched.length ?? 0), 0);

  function send() {
    const lists = Object.fromEntries(MORE.map(({ name }) => [name, idsOf(named[name])]));
    const json = { advanced: idsOf(advanced), ...lists, rest };
    return call(api.rounds[":id"].results.$post({ param: { id: round.id }, json }));
  }

  function recorded() {
    toast.success("The results are staged.", "The placement office releases them to the students.");
    onRecorded();
    router.refresh();
  }

  return (
    <Form aria-label="Record results" action={send} onSuccess={recorded}>
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
          <MoreLists roundId={round.id} named={named} onNamed={setNamed} />
          <Rest kind={round.kind} match={advanced} named={others} onChange={setRest} />
          <SubmitButton className="self-start" disabled={!isReady}>
            {`Stage the results: ${countOf(advanced.matched.length, "candidate advances", "candidates advance")}`}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

type Named = Readonly<Partial<Record<MoreList, CandidateMatch | null>>>;

interface MoreListsProps {
  readonly roundId: string;
  /** Null: asked for, and not matched yet. */
  readonly named: Named;
  readonly onNamed: (change: (before: Named) => Named) => void;
}

function MoreLists({ roundId, named, onNamed }: MoreListsProps) {
  const set = (name: MoreList, match: CandidateMatch | undefined) =>
    onNamed((before) => ({ ...before, [name]: match ?? null }));
  return MORE.map(({ name, label, hint, ask }) =>
    named[name] === undefined ? (
      <Button key={name} size="sm" variant="ghost" className="self-start" onClick={() => set(name, undefined)}>
        {ask}
      </Button>
    ) : (
      <PasteList
        key={name}
        roundId={roundId}
        name={name}
        label={label}
        hint={hint}
        match={named[name] ?? undefined}
        onMatch={(match) => set(name, match)}
      />
    ),
  );
}

interface RestProps {
  readonly kind: RecordedRound["kind"];
  readonly match: CandidateMatch;
  /** How many the other lists name. */
  readonly named: number;
  readonly onChange: (rest: "eliminate" | "leave_pending") => void;
}

/** What becomes of the candidates that no list names. */
function Rest({ kind, match, named, onChange }: RestProps) {
  const others = match.candidates - match.matched.length - named;
  if (others <= 0) return null;
  const undecided = kind === "screening" ? "is out" : "counts as absent";
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
              hint: `Record again when they are decided. Who is still pending at the release ${undecided}.`,
            },
          ]}
        />
      </FieldGroup>
      {match.matched.length === 0 && <Callout tone="warn" title="Nobody was recognised, so nobody would advance." />}
    </>
  );
}

function idsOf(match: CandidateMatch | null | undefined): string[] {
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
