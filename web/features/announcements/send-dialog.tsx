"use client";

import { Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { SendingPreview } from "#shared/contracts/announcements.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { AudienceSummary } from "./audience-count.tsx";

/** Shows who gets it, and sends it to exactly them. */
export function SendDialog({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false);
  const { preview, note, isPending, look, send } = useSending(id, () => setOpen(false));
  function change(open: boolean) {
    setOpen(open);
    if (open) void look();
  }
  const shown = preview?.ok ? preview.data : undefined;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={change}
      trigger={
        <Button variant="primary" icon={<Send aria-hidden />}>
          Send
        </Button>
      }
      title="Send it now?"
      description="Each person is told in the portal and by mail. It can be corrected or withdrawn, but not unsent."
    >
      <div className="flex flex-col gap-4">
        {note && <Callout tone="warn" title={note} isLive />}
        {preview === undefined && <Skeleton className="h-20 rounded-md" />}
        {preview?.ok === false && <Callout tone="bad" title={preview.problem.detail} isLive />}
        {shown && (
          <div className="rounded-md border border-line bg-sunken px-4 py-3.5">
            <AudienceSummary preview={shown} />
            <WhoTheyAre preview={shown} />
          </div>
        )}
        <div className="flex flex-wrap gap-2.5">
          <Button
            variant="primary"
            pending={isPending}
            disabled={shown === undefined || shown.total === 0}
            onClick={() => shown && send(shown.hash)}
          >
            {shown ? `Send to ${countOf(shown.total, "person", "people")}` : "Send"}
          </Button>
          <DialogClose>
            <Button variant="ghost">Cancel</Button>
          </DialogClose>
        </div>
      </div>
    </Dialog>
  );
}

/** A preview and the sending of exactly it; refused when the world has changed, it is looked at again. */
function useSending(id: string, onSent: () => void) {
  const router = useRouter();
  const [preview, setPreview] = useState<ApiResult<SendingPreview>>();
  const [note, setNote] = useState<string>();
  const [isPending, setPending] = useState(false);

  async function look(why?: string) {
    setNote(why);
    setPreview(undefined);
    setPreview(await call(api.announcements[":id"].preview.$get({ param: { id } })));
  }

  async function send(hash: string) {
    setPending(true);
    const result = await call(api.announcements[":id"].send.$post({ param: { id }, json: { hash } }));
    setPending(false);
    if (!result.ok) return look(result.problem.detail);
    onSent();
    toast.success(`Sent to ${countOf(result.data.recipients, "person", "people")}`);
    router.refresh();
  }

  return { preview, note, isPending, look, send };
}

function WhoTheyAre({ preview: { first, total } }: { preview: SendingPreview }) {
  if (first.length === 0) return null;
  return (
    <details className="mt-2 text-sm">
      <summary className="cursor-pointer text-brand-ink touch:py-2.5">Who they are</summary>
      <ul className="mt-1.5 flex flex-col gap-0.5 break-words">
        {first.map(({ id, name, email }) => (
          <li key={id}>
            {name} <span className="text-ink-subtle">{email}</span>
          </li>
        ))}
        {total > first.length && <li className="text-ink-muted">and {countOf(total - first.length, "other")}</li>}
      </ul>
    </details>
  );
}
