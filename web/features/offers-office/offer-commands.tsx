"use client";

import { Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { OfferRow } from "#shared/contracts/offers.ts";
import type { OfferStaffCommand } from "#shared/domain/offer/staff-commands.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Menu, MenuItem } from "#web/components/ui/menu.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { OFFER_COMMAND_WORDS } from "./command-words.ts";
import { OfferCommandDialog } from "./offer-command-dialog.tsx";
import { RestoreDialog } from "./restore-dialog.tsx";
import { terminationOf } from "./send-command.ts";
import { TerminateDialog } from "./terminate-dialog.tsx";

interface OfferCommandsProps {
  readonly row: Pick<OfferRow, "id" | "name" | "possible" | "respondBy">;
  readonly isOffice: boolean;
}

/** What can be done with one offer from here, behind one button. */
export function OfferCommands({ row, isOffice }: OfferCommandsProps) {
  const router = useRouter();
  const [command, setCommand] = useState<OfferStaffCommand>();
  if (row.possible.length === 0) return null;
  const close = () => setCommand(undefined);
  const done = () => {
    if (command) toast.success(OFFER_COMMAND_WORDS[command].done);
    close();
    router.refresh();
  };
  return (
    <span className="relative z-1 flex items-center justify-end gap-1">
      {row.possible.includes("confirm") && (
        <Button size="sm" aria-label={`Confirm the offer to ${row.name}`} onClick={() => setCommand("confirm")}>
          Confirm
        </Button>
      )}
      <Menu
        trigger={
          <Button variant="ghost" size="icon-sm" aria-label={`Offer to ${row.name}`}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {row.possible.map((each) => (
          <MenuItem
            key={each}
            isDangerous={OFFER_COMMAND_WORDS[each].isDangerous ?? false}
            onSelect={() => setCommand(each)}
          >
            {OFFER_COMMAND_WORDS[each].label}
          </MenuItem>
        ))}
      </Menu>
      {command && <CommandDialog row={row} command={command} isOffice={isOffice} onClose={close} onDone={done} />}
    </span>
  );
}

interface CommandDialogProps extends OfferCommandsProps {
  readonly command: OfferStaffCommand;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function CommandDialog({ command, isOffice, ...rest }: CommandDialogProps) {
  switch (command) {
    case "revoke":
    case "correct":
    case "renege":
      return <TerminateDialog command={command} reason={terminationOf(command)} isOffice={isOffice} {...rest} />;
    case "restore":
      return <RestoreDialog {...rest} />;
    default:
      return <OfferCommandDialog command={command} {...rest} />;
  }
}
