"use client";

import type { DriveView } from "#shared/contracts/drives.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call } from "#web/lib/api/result.ts";
import { PublishPreview } from "./publish-preview.tsx";

type Command = "submit" | "approve" | "publish" | "close_applications" | "close";

interface Words {
  readonly label: string;
  readonly title: string;
  readonly description: string;
  readonly confirm: string;
  readonly done: string;
}

const WORDS: Readonly<Record<Command, Words>> = {
  submit: {
    label: "Submit for review",
    title: "Submit this drive for review?",
    description: "The placement office is told. You can edit it again if they ask for changes.",
    confirm: "Submit for review",
    done: "Submitted. The placement office reviews it.",
  },
  approve: {
    label: "Approve",
    title: "Approve this drive?",
    description: "The company is told. Students see nothing until you publish it.",
    confirm: "Approve",
    done: "Approved. Publish it when you are ready.",
  },
  publish: {
    label: "Publish",
    title: "Publish this drive?",
    description: "It opens for applications at once. Applicants are told of whatever you change later.",
    confirm: "Publish and tell them",
    done: "Published. The students are being told.",
  },
  close_applications: {
    label: "Close applications",
    title: "Close applications?",
    description: "Nobody can apply from now on. You can reopen them until the selection begins.",
    confirm: "Close applications",
    done: "Applications are closed.",
  },
  close: {
    label: "Close the drive",
    title: "Close this drive?",
    description: "It is then over, and its waiting list too. Offers keep standing as they are.",
    confirm: "Close the drive",
    done: "The drive is closed.",
  },
};

const AGAIN: Words = {
  label: "Submit again",
  title: "Submit this drive again?",
  description: "The placement office is told. Check first that you made the changes that were asked for.",
  confirm: "Submit again",
  done: "Submitted again. The placement office reviews it.",
};

function isAgain(drive: DriveView, command: Command): boolean {
  return command === "submit" && drive.status === "changes_requested";
}

interface CommandButtonProps {
  readonly drive: DriveView;
  readonly command: Command;
  /** Possible, but nothing that has to be done now. */
  readonly isQuiet?: boolean;
  readonly onDone: (said: string) => void;
}

/** One step of the drive, behind a question that says what it does. */
export function CommandButton({ drive, command, isQuiet, onDone }: CommandButtonProps) {
  const words = isAgain(drive, command) ? AGAIN : WORDS[command];
  return (
    <Confirm<unknown>
      trigger={<Button variant={isQuiet ? "secondary" : "primary"}>{words.label}</Button>}
      title={words.title}
      description={words.description}
      confirmLabel={words.confirm}
      action={() => give(command, drive.id)}
      onSuccess={() => onDone(words.done)}
    >
      {command === "publish" && <PublishPreview drive={drive} />}
    </Confirm>
  );
}

function give(command: Command, id: string): Promise<ApiResult<unknown>> {
  const drive = api.drives[":id"];
  const param = { id };
  switch (command) {
    case "submit":
      return call(drive.submit.$post({ param }));
    case "approve":
      return call(drive.approve.$post({ param }));
    case "publish":
      return call(drive.publish.$post({ param }));
    case "close_applications":
      return call(drive["close-applications"].$post({ param }));
    case "close":
      return call(drive.close.$post({ param }));
  }
}
