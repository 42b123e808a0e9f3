"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Waitlist } from "#shared/contracts/rounds.ts";
import { Button } from "#web/components/ui/button.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { CommandDialog } from "./command-dialog.tsx";

interface WaitlistOrderProps {
  readonly driveId: string;
  readonly roundId: string;
  readonly waitlist: Waitlist;
  /** Released: somebody may be let on. */
  readonly isReleased: boolean;
  readonly mayChange: boolean;
}

/** The waiting list in its order; moved up and down by buttons, and so by keyboard too. */
export function WaitlistOrder({ driveId, roundId, waitlist, isReleased, mayChange }: WaitlistOrderProps) {
  const router = useRouter();
  const [items, setItems] = useState(waitlist.items);
  const [isPending, setPending] = useState(false);
  const [promoted, setPromoted] = useState<string>();

  async function move(from: number, to: number) {
    const next = items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1));
    setItems(next);
    setPending(true);
    const json = { applicationIds: next.map(({ applicationId }) => applicationId) };
    const result = await call(api.rounds[":id"].waitlist.$put({ param: { id: roundId }, json }));
    setPending(false);
    if (result.ok) return setItems(result.data.items);
    setItems(items);
    toast.problem(result.problem);
    router.refresh();
  }

  return (
    <section aria-labelledby="waitlist" className="flex flex-col gap-3">
      <div>
        <h3 id="waitlist" className="font-semibold">
          Waiting list
        </h3>
        <p className="text-sm text-ink-muted">When a place becomes free, the first is let on and told.</p>
      </div>
      <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
        {items.map(({ applicationId, rollNo, name }, i) => (
          <Waiting
            key={applicationId}
            place={i + 1}
            name={name}
            rollNo={rollNo}
            isLast={i === items.length - 1}
            isPending={isPending}
            {...(mayChange && { onMove: (by: number) => void move(i, i + by) })}
            {...(mayChange && isReleased && { onPromote: () => setPromoted(applicationId) })}
          />
        ))}
      </ol>
      {promoted && (
        <CommandDialog
          driveId={driveId}
          on={{ command: "promote", selection: { ids: [promoted] }, roundId }}
          onClose={() => setPromoted(undefined)}
        />
      )}
    </section>
  );
}

interface WaitingProps {
  /** From 1. */
  readonly place: number;
  readonly name: string;
  readonly rollNo: string;
  readonly isLast: boolean;
  readonly isPending: boolean;
  /** By how many places. */
  readonly onMove?: (by: number) => void;
  readonly onPromote?: () => void;
}

function Waiting({ place, name, rollNo, isLast, isPending, onMove, onPromote }: WaitingProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <span className="w-6 text-ink-subtle tabular-nums">{place}</span>
      <span className="min-w-0 flex-1">
        <span className="font-medium">{name}</span>{" "}
        <span className="text-sm text-ink-subtle tabular-nums">{rollNo}</span>
      </span>
      <span className="flex items-center">
        {onPromote && (
          <Button size="sm" variant="ghost" aria-label={`Let on ${name}`} onClick={onPromote}>
            Let on
          </Button>
        )}
        {onMove && (
          <>
            <Button
              size="icon-sm"
              variant="ghost"
              aria-label={`Move ${name} up`}
              disabled={place === 1 || isPending}
              onClick={() => onMove(-1)}
            >
              <ChevronUp aria-hidden />
            </Button>
            <Button
              size="icon-sm"
              variant="ghost"
              aria-label={`Move ${name} down`}
              disabled={isLast || isPending}
              onClick={() => onMove(1)}
            >
              <ChevronDown aria-hidden />
            </Button>
          </>
        )}
      </span>
    </li>
  );
}
