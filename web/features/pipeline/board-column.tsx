"use client";

import { useState } from "react";
import type { ApplicationRow, BulkCommand } from "#shared/contracts/applications.ts";
import type { RecordedRound } from "#shared/contracts/rounds.ts";
import { Button } from "#web/components/ui/button.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { cn } from "#web/lib/class-names.ts";
import type { BoardStage } from "./board.tsx";
import { BoardCard } from "./board-card.tsx";
import { RoundPill } from "./round-list.tsx";

export interface BoardColumnProps {
  readonly driveId: string;
  readonly column: BoardStage;
  readonly filters: Readonly<Record<string, string>>;
  readonly current: RecordedRound | undefined;
  readonly isOffice: boolean;
  readonly mayMove: boolean;
  /** The card that is being dragged may come here. */
  readonly isTarget: boolean;
  readonly onDragged: (row: ApplicationRow | undefined) => void;
  readonly onDrop: () => void;
  readonly onCommand: (row: ApplicationRow, command: BulkCommand) => void;
}

/** One column of the board: its count, and a page of cards at a time. */
export function BoardColumn(props: BoardColumnProps) {
  const { driveId, column, filters, isTarget, onDragged, onDrop, ...card } = props;
  const { rows, hasMore, isPending, loadMore } = usePages(driveId, column, filters);
  const id = `column-${column.stage}`;
  return (
    // Dropping is a short cut: each card's menu does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-labelledby={id}
      onDragOver={(event) => isTarget && event.preventDefault()}
      onDrop={onDrop}
      className={cn(
        "flex w-64 shrink-0 snap-start flex-col gap-2 rounded-lg border border-line bg-sunken p-2",
        isTarget && "border-brand-ink bg-brand-soft",
      )}
    >
      <h2 id={id} className="flex min-h-8 flex-wrap items-center gap-2 px-1.5 text-sm font-semibold">
        {column.label}
        <span className="rounded-sm bg-pressed px-1.5 text-xs font-medium text-ink-muted tabular-nums">
          {column.count}
        </span>
        {column.round && <RoundPill status={column.round.status} />}
      </h2>
      <ul className="flex flex-col gap-2">
        {rows.map((row) => (
          <BoardCard key={row.id} driveId={driveId} row={row} onDragged={onDragged} {...card} />
        ))}
      </ul>
      {column.count === 0 && <p className="px-1.5 pb-2 text-sm text-ink-subtle">Nobody</p>}
      {hasMore && (
        <Button size="sm" variant="ghost" pending={isPending} onClick={loadMore}>
          {`Show more (${column.count - rows.length} left)`}
        </Button>
      )}
    </section>
  );
}

function usePages(driveId: string, { stage, page }: BoardStage, filters: BoardColumnProps["filters"]) {
  const [more, setMore] = useState<readonly ApplicationRow[]>([]);
  const [cursor, setCursor] = useState(page.nextCursor);
  const [isPending, setPending] = useState(false);

  async function loadMore() {
    if (cursor === null) return;
    setPending(true);
    const query = { ...filters, stage, sort: "rollNo", limit: "30", cursor } as const;
    const result = await call(api.drives[":id"].applications.$get({ param: { id: driveId }, query }));
    setPending(false);
    if (!result.ok) return toast.problem(result.problem);
    setMore([...more, ...result.data.items]);
    setCursor(result.data.nextCursor);
  }

  return { rows: [...page.items, ...more], hasMore: cursor !== null, isPending, loadMore };
}
