"use client";

import { CalendarClock, PencilLine, Trash2, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import type { AnnouncementView } from "#shared/contracts/announcements.ts";
import { Button, ButtonLink } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { ReasonDialog } from "#web/components/ui/reason-dialog.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { CorrectDialog } from "./correct-dialog.tsx";
import { DisplayDialog } from "./display-dialog.tsx";
import { ScheduleDialog } from "./schedule-dialog.tsx";
import { SendDialog } from "./send-dialog.tsx";

/** What can be done with an announcement as it stands. */
export function AnnouncementActions({ announcement }: { announcement: AnnouncementView }) {
  const { id, status } = announcement;
  if (status === "withdrawn") return null;
  if (status === "sent") {
    return (
      <>
        <DisplayDialog announcement={announcement} />
        <CorrectDialog announcement={announcement} />
        <Withdraw announcement={announcement} />
      </>
    );
  }
  return (
    <>
      <Discard id={id} />
      <ButtonLink href={`/announcements/${id}/edit`} icon={<PencilLine aria-hidden />}>
        Edit
      </ButtonLink>
      {status === "scheduled" && <Unschedule id={id} />}
      {status === "draft" && (
        <ScheduleDialog id={id} trigger={<Button icon={<CalendarClock aria-hidden />}>Schedule</Button>} />
      )}
      <SendDialog id={id} />
    </>
  );
}

function Unschedule({ id }: { id: string }) {
  const router = useRouter();
  return (
    <Confirm<unknown>
      trigger={<Button>Do not send it then</Button>}
      title="Make it a draft again?"
      description="It does not go out by itself any more."
      confirmLabel="Make it a draft"
      action={() => call(api.announcements[":id"].unschedule.$post({ param: { id } }))}
      onSuccess={() => router.refresh()}
    />
  );
}

function Discard({ id }: { id: string }) {
  const router = useRouter();
  return (
    <Confirm<unknown>
      trigger={<Button variant="ghost" size="icon" aria-label="Throw it away" icon={<Trash2 aria-hidden />} />}
      title="Throw this announcement away?"
      description="Nobody has got it. This cannot be undone."
      confirmLabel="Throw it away"
      isDangerous
      action={() => call(api.announcements[":id"].$delete({ param: { id } }))}
      onSuccess={() => {
        toast.success("The draft is gone");
        router.push("/announcements");
      }}
    />
  );
}

function Withdraw({ announcement: { id, title } }: { announcement: AnnouncementView }) {
  const router = useRouter();
  return (
    <ReasonDialog<unknown>
      trigger={<Button icon={<Undo2 aria-hidden />}>Withdraw</Button>}
      title={`Withdraw “${title}”?`}
      description="It is listed no more, and whoever opens it reads why. Mails that went out cannot be taken back."
      name="reason"
      label="Reason"
      confirmLabel="Withdraw it"
      isDangerous
      action={(reason) => call(api.announcements[":id"].withdraw.$post({ param: { id }, json: { reason } }))}
      onSuccess={() => {
        toast.success("It is withdrawn");
        router.refresh();
      }}
    />
  );
}
