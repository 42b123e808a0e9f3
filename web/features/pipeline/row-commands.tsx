"use client";

import { Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useOptimistic, useState, useTransition } from "react";
import type { ApplicationRow, BulkCommand } from "#shared/contracts/applications.ts";
import type { RecordedRound } from "#shared/contracts/rounds.ts";
import { markResult, ROUND_MARKS, type RoundMark } from "#shared/domain/round/marks.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Menu, MenuItem } from "#web/components/ui/menu.tsx";
import { Spinner } from "#web/components/ui/spinner.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { CommandDialog, type CommandOn } from "./command-dialog.tsx";
import { commandsFor, currentResult } from "./command-for.ts";
import { COMMAND_WORDS } from "./command-words.ts";
import { LastResult } from "./last-result.tsx";

export interface RowCommandsProps {
  readonly driveId: string;
  readonly row: ApplicationRow;
  readonly current: Pick<RecordedRound, "id" | "position" | "status" | "name"> | undefined;
  readonly isOffice: boolean;
}

/** The last result, and a menu that changes it in its place: shown at once, taken back when it is refused. */
export function RowCommands({ driveId, row, current, isOffice }: RowCommandsProps) {
  const router = useRouter();
  const [round, setRound] = useOptimistic(row.round);
  const [isPending, startTransition] = useTransition();
  const [on, setOn] = useState<CommandOn>();
  const commands = commandsFor(row, current, isOffice);

  function mark(command: RoundMark) {
    const seen = currentResult(row, current);
    if (seen === undefined || current === undefined) return;
    const { outcome, attendance } = seen;
    const next = markResult({ outcome, attendance }, command);
    startTransition(async () => {
      if (next.ok) setRound({ ...NO_NOTES, ...current, ...next.state, released: false });
      const param = { id: current.id, applicationId: row.id };
      const results = api.rounds[":id"].results[":applicationId"];
      const result = await call(results.mark.$post({ param, json: { mark: command, seen: { outcome, attendance } } }));
      if (!result.ok) toast.problem(result.problem);
      router.refresh();
    });
  }

  function start(command: BulkCommand) {
    if (isMark(command)) return mark(command);
    setOn({ command, selection: { ids: [row.id] }, roundId: command === "promote" ? row.round?.id : undefined });
  }

  return (
    <span className="flex items-center gap-1.5">
      <LastResult round={round} />
      {commands.length > 0 && (
        <span className="relative z-1">
          <Menu
            trigger={
              <Button variant="ghost" size="icon-sm" aria-label={`Result of ${row.name}`}>
                {isPending ? <Spinner /> : <Ellipsis aria-hidden />}
              </Button>
            }
          >
            {commands.map((command) => (
              <MenuItem
                key={command}
                isDangerous={COMMAND_WORDS[command].isDangerous ?? false}
                onSelect={() => start(command)}
              >
                {COMMAND_WORDS[command].label}
              </MenuItem>
            ))}
          </Menu>
        </span>
      )}
      {on && <CommandDialog driveId={driveId} on={on} onClose={() => setOn(undefined)} />}
    </span>
  );
}

const NO_NOTES = { rank: null, score: null, remark: null };

function isMark(command: BulkCommand): command is RoundMark {
  return (ROUND_MARKS as readonly BulkCommand[]).includes(command);
}
