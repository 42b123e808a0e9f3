"use client";

import { Ellipsis } from "lucide-react";
import type { ApplicationRow, BulkCommand } from "#shared/contracts/applications.ts";
import type { RecordedRound } from "#shared/contracts/rounds.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { Menu, MenuItem } from "#web/components/ui/menu.tsx";
import { cn } from "#web/lib/class-names.ts";
import { commandsFor } from "./command-for.ts";
import { COMMAND_WORDS } from "./command-words.ts";
import { LastResult } from "./last-result.tsx";

interface BoardCardProps {
  readonly driveId: string;
  readonly row: ApplicationRow;
  readonly current: RecordedRound | undefined;
  readonly isOffice: boolean;
  readonly mayMove: boolean;
  readonly onDragged: (row: ApplicationRow | undefined) => void;
  readonly onCommand: (row: ApplicationRow, command: BulkCommand) => void;
}

/** One application on the board. Its menu does all that dragging does, and more. */
export function BoardCard({ driveId, row, current, isOffice, mayMove, onDragged, onCommand }: BoardCardProps) {
  const commands = mayMove ? commandsFor(row, current, isOffice) : [];
  return (
    // Dragging is a short cut for the menu inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      draggable={commands.length > 0}
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", row.rollNo);
        onDragged(row);
      }}
      onDragEnd={() => onDragged(undefined)}
      className={cn(
        "flex flex-col gap-1 rounded-md border border-line bg-surface p-3 shadow-card",
        commands.length > 0 && "cursor-grab active:cursor-grabbing",
      )}
    >
      <div className="flex items-start justify-between gap-2">
        <Link
          href={`/drives/${driveId}/applications/${row.id}`}
          draggable={false}
          className="min-w-0 font-medium underline-offset-4 hover:underline"
        >
          {row.name}
        </Link>
        {commands.length > 0 && (
          <span className="-mt-1.5 -mr-1.5">
            <Menu
              trigger={
                <Button variant="ghost" size="icon-sm" aria-label={`Move ${row.name}`}>
                  <Ellipsis aria-hidden />
                </Button>
              }
            >
              {commands.map((command) => (
                <MenuItem
                  key={command}
                  isDangerous={COMMAND_WORDS[command].isDangerous ?? false}
                  onSelect={() => onCommand(row, command)}
                >
                  {COMMAND_WORDS[command].label}
                </MenuItem>
              ))}
            </Menu>
          </span>
        )}
      </div>
      <p className="text-sm text-ink-subtle tabular-nums">
        {row.rollNo}, {row.branch}
        {row.cgpa !== null && `, ${row.cgpa.toFixed(2)}`}
      </p>
      {row.round && <LastResult round={row.round} />}
    </li>
  );
}
