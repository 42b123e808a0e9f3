"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import type { BulkCommand } from "#shared/contracts/applications.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Menu, MenuItem } from "#web/components/ui/menu.tsx";
import { SelectionBar, useSelection } from "#web/components/ui/selection.tsx";
import { CommandDialog, type CommandOn } from "./command-dialog.tsx";
import { COMMAND_WORDS } from "./command-words.ts";

interface BulkBarProps {
  readonly driveId: string;
  readonly pageIds: readonly string[];
  readonly total: number;
  /** Search and filters of the list: what "all matching" means. */
  readonly filters: Readonly<Record<string, string>>;
  /** The round that is being decided. */
  readonly currentRoundId: string | undefined;
  /** The round that was released last. */
  readonly releasedRoundId: string | undefined;
  readonly isOffice: boolean;
}

const MARKS = ["waitlist", "mark_present", "mark_absent", "mark_excused", "reset"] as const;
const OFFICE = ["reject", "reinstate", "withdraw"] as const;

/** What can be done with the applications that are chosen. */
export function BulkBar(props: BulkBarProps) {
  const { driveId, pageIds, total, filters, currentRoundId, releasedRoundId, isOffice } = props;
  const { ids, isAll, clear } = useSelection();
  const [on, setOn] = useState<CommandOn>();
  const more: readonly BulkCommand[] = [
    ...(currentRoundId === undefined ? [] : MARKS),
    ...(releasedRoundId === undefined ? [] : (["promote"] as const)),
    ...(isOffice ? OFFICE : []),
  ];
  function start(command: BulkCommand) {
    const selection = isAll ? { matching: filters } : { ids: [...ids] };
    setOn({ command, selection, roundId: command === "promote" ? releasedRoundId : currentRoundId });
  }
  return (
    <>
      <SelectionBar pageIds={pageIds} total={total} noun="application">
        {currentRoundId !== undefined && (
          <>
            <Button size="sm" variant="primary" onClick={() => start("advance")}>
              Advance
            </Button>
            <Button size="sm" onClick={() => start("eliminate")}>
              Eliminate
            </Button>
          </>
        )}
        {more.length > 0 && (
          <Menu
            trigger={
              <Button size="sm">
                More
                <ChevronDown aria-hidden />
              </Button>
            }
          >
            {more.map((command) => (
              <MenuItem
                key={command}
                isDangerous={COMMAND_WORDS[command].isDangerous ?? false}
                onSelect={() => start(command)}
              >
                {COMMAND_WORDS[command].label}
              </MenuItem>
            ))}
          </Menu>
        )}
      </SelectionBar>
      {on && <CommandDialog driveId={driveId} on={on} onClose={() => setOn(undefined)} onDone={clear} />}
    </>
  );
}
