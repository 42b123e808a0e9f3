"use client";

import { useState } from "react";
import type { ApplicationPage, ApplicationRow, BulkCommand, Pipeline } from "#shared/contracts/applications.ts";
import type { RecordedRound } from "#shared/contracts/rounds.ts";
import { toast } from "#web/components/ui/toast.tsx";
import { BoardColumn } from "./board-column.tsx";
import { CommandDialog, type CommandOn } from "./command-dialog.tsx";
import { commandForMove } from "./command-for.ts";

export type BoardStage = Pipeline["stages"][number] & { readonly page: ApplicationPage };

export interface BoardProps {
  readonly driveId: string;
  readonly columns: readonly BoardStage[];
  /** Search and filters of the list. */
  readonly filters: Readonly<Record<string, string>>;
  readonly current: RecordedRound | undefined;
  readonly mayMove: boolean;
  readonly isOffice: boolean;
}

/**
 * Applications in columns by where they stand. A card is moved by its menu or by dragging it; both ask for the same
 * command, which shows its preview first.
 */
export function Board({ driveId, columns, filters, current, mayMove, isOffice }: BoardProps) {
  const [on, setOn] = useState<CommandOn>();
  const [dragged, setDragged] = useState<ApplicationRow>();

  function start(row: ApplicationRow, command: BulkCommand) {
    const roundId = command === "promote" ? row.round?.id : current?.id;
    setOn({ command, selection: { ids: [row.id] }, roundId });
  }

  function drop(target: string) {
    if (dragged === undefined) return;
    const command = commandForMove(dragged, target, current, isOffice);
    if (command) start(dragged, command);
    else if (target !== dragged.stage) toast.info(`${dragged.name} cannot be moved there.`);
    setDragged(undefined);
  }

  return (
    <>
      <div
        role="region"
        aria-label="Board"
        tabIndex={0}
        className="-mx-4 flex snap-x gap-3 overflow-x-auto px-4 pb-3 sm:mx-0 sm:px-0"
      >
        {columns.map((column) => (
          <BoardColumn
            // What is loaded beyond the first page goes when the column changes.
            key={`${column.stage} ${column.count} ${column.page.items.map(({ id }) => id).join()}`}
            driveId={driveId}
            column={column}
            filters={filters}
            current={current}
            isOffice={isOffice}
            mayMove={mayMove}
            isTarget={dragged !== undefined && commandForMove(dragged, column.stage, current, isOffice) !== undefined}
            onDragged={setDragged}
            onDrop={() => drop(column.stage)}
            onCommand={start}
          />
        ))}
      </div>
      {on && <CommandDialog driveId={driveId} on={on} onClose={() => setOn(undefined)} />}
    </>
  );
}
