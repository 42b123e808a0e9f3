"use client";

import { Clock, Ellipsis, Pencil, Trash } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { PanelView } from "#shared/contracts/interviews.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Menu, MenuItem } from "#web/components/ui/menu.tsx";
import { toastResult } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { PanelAwayDialog } from "./panel-away-dialog.tsx";
import { PanelForm } from "./panel-sheet.tsx";

/** What can be done with a panel. */
export function PanelMenu({ roundId, panel }: { roundId: string; panel: PanelView }) {
  const router = useRouter();
  const [open, setOpen] = useState<"edit" | "away">();
  const close = () => setOpen(undefined);
  async function remove() {
    const removed = call(api.panels[":id"].$delete({ param: { id: panel.id } }));
    await toastResult(removed, `${panel.name} is removed.`);
    router.refresh();
  }
  return (
    <>
      <Menu
        trigger={
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={`More for ${panel.name}`}
            icon={<Ellipsis aria-hidden />}
          />
        }
      >
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setOpen("edit")}>
          Edit
        </MenuItem>
        <MenuItem icon={<Clock aria-hidden />} onSelect={() => setOpen("away")}>
          Away for a while
        </MenuItem>
        <MenuItem icon={<Trash aria-hidden />} isDangerous onSelect={remove}>
          Remove
        </MenuItem>
      </Menu>
      {open === "edit" && <PanelForm roundId={roundId} panel={panel} onClose={close} />}
      {open === "away" && <PanelAwayDialog roundId={roundId} panel={panel} onClose={close} />}
    </>
  );
}
