"use client";

import { Ellipsis, Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { DriveView } from "#shared/contracts/drives.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import { Button, ButtonLink } from "#web/components/ui/button.tsx";
import { Menu, MenuItem, MenuLink } from "#web/components/ui/menu.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import type { DriveTab } from "./drive-frame.tsx";
import { CommandButton } from "./command-button.tsx";
import type { NextAction } from "./next-step.ts";
import { DuplicateDialog } from "./duplicate-dialog.tsx";
import { NoteDialog } from "./note-dialog.tsx";
import { ReleaseResults } from "./release-results.tsx";
import { ReopenDialog } from "./reopen-dialog.tsx";

interface DriveActionsProps {
  readonly drive: DriveView;
  readonly role: Role;
  readonly action: NextAction | undefined;
  readonly current: DriveTab;
}

type NoteCommand = "request_changes" | "cancel";
type Asked = NoteCommand | "reopen" | "duplicate";

/** The next thing to do with the drive, the alternative to it, and the rest in a menu. */
export function DriveActions({ drive, role, action, current }: DriveActionsProps) {
  const router = useRouter();
  const [asked, setAsked] = useState<Asked>();
  const isReview = drive.status === "submitted" && drive.possible.includes("request_changes");
  const editIsNext = action?.kind === "edit";
  function done(said: string) {
    setAsked(undefined);
    toast.success(said);
    router.refresh();
  }
  return (
    <>
      {isReview && <Button onClick={() => setAsked("request_changes")}>Request changes</Button>}
      {(drive.editable || drive.revisable) && !editIsNext && !isReview && (
        <ButtonLink href={`/drives/${drive.id}/edit`} icon={<Pencil aria-hidden />}>
          {drive.revisable === "propose" ? "Propose a change" : "Edit"}
        </ButtonLink>
      )}
      {action && <NextButton drive={drive} action={action} current={current} onDone={done} />}
      <MoreMenu drive={drive} isReview={isReview} mayDuplicate={role !== "coordinator"} onAsk={setAsked} />
      {asked === "reopen" && <ReopenDialog drive={drive} onClose={() => setAsked(undefined)} onDone={done} />}
      {asked === "duplicate" && <DuplicateDialog drive={drive} onClose={() => setAsked(undefined)} />}
      {(asked === "request_changes" || asked === "cancel") && (
        <NoteDialog drive={drive} command={asked} onClose={() => setAsked(undefined)} onDone={done} />
      )}
    </>
  );
}

interface NextButtonProps extends Pick<DriveActionsProps, "drive" | "current"> {
  readonly action: NextAction;
  readonly onDone: (said: string) => void;
}

function NextButton({ drive, action, current, onDone }: NextButtonProps) {
  switch (action.kind) {
    case "edit":
      return (
        <ButtonLink variant="primary" href={`/drives/${drive.id}/edit`} icon={<Pencil aria-hidden />}>
          Edit the drive
        </ButtonLink>
      );
    case "rounds":
    case "offers":
      // It would lead to where the reader is.
      if (current === action.kind) return null;
      return (
        <ButtonLink variant="primary" href={`/drives/${drive.id}/${action.kind}`}>
          {action.label}
        </ButtonLink>
      );
    case "close_applications":
      return <CommandButton drive={drive} command="close_applications" isQuiet={!action.isDue} onDone={onDone} />;
    case "release_results":
      return <ReleaseResults drive={drive} onDone={onDone} />;
    case "command":
      return <CommandButton drive={drive} command={action.command} onDone={onDone} />;
  }
}

interface MoreMenuProps {
  readonly drive: DriveView;
  readonly isReview: boolean;
  readonly mayDuplicate: boolean;
  readonly onAsk: (command: Asked) => void;
}

function MoreMenu({ drive, isReview, mayDuplicate, onAsk }: MoreMenuProps) {
  const { possible } = drive;
  const maySendBack = possible.includes("request_changes") && !isReview;
  const mayEdit = drive.editable && isReview;
  if (!possible.includes("cancel") && !maySendBack && !mayEdit && !mayDuplicate) return null;
  return (
    <Menu
      trigger={
        <Button variant="ghost" size="icon" aria-label="More actions">
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      {mayEdit && <MenuLink href={`/drives/${drive.id}/edit`}>Edit the drive</MenuLink>}
      {maySendBack && <MenuItem onSelect={() => onAsk("request_changes")}>Request changes…</MenuItem>}
      {possible.includes("reopen_applications") && (
        <MenuItem onSelect={() => onAsk("reopen")}>Reopen applications…</MenuItem>
      )}
      {mayDuplicate && <MenuItem onSelect={() => onAsk("duplicate")}>Copy to a new draft…</MenuItem>}
      {possible.includes("cancel") && (
        <MenuItem isDangerous onSelect={() => onAsk("cancel")}>
          Cancel the drive…
        </MenuItem>
      )}
    </Menu>
  );
}
