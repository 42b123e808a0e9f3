"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { NotificationView } from "#shared/contracts/notifications.ts";
import { Button } from "#web/components/ui/button.tsx";
import { RelativeTime } from "#web/components/ui/date-time.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { cn } from "#web/lib/class-names.ts";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** One notice; following it, or the button, makes it read. */
export function NotificationItem({
  notice: { id, title, body, path, readAt, createdAt },
}: {
  notice: NotificationView;
}) {
  const router = useRouter();
  const [isRead, setRead] = useState(readAt !== null);

  async function read() {
    if (isRead) return;
    setRead(true);
    const result = await call(api.my.notifications[":id"].read.$post({ param: { id } }));
    if (result.ok) return router.refresh();
    setRead(false);
    toast.problem(result.problem);
  }

  return (
    <li className={cn("relative flex gap-3 px-5 py-4", path && "transition-colors hover:bg-sunken")}>
      <span aria-hidden className={cn("mt-2 size-2 shrink-0 rounded-xl", isRead ? "bg-transparent" : "bg-brand-ink")} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className={cn(!isRead && "font-semibold")}>
            {!isRead && <span className="sr-only">Unread: </span>}
            {path ? (
              <Link
                href={path}
                onClick={() => void read()}
                className="after:absolute after:inset-0 focus-visible:outline-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-brand-ink"
              >
                {title}
              </Link>
            ) : (
              title
            )}
          </p>
          <span className="text-sm text-ink-subtle">
            <RelativeTime iso={createdAt} />
          </span>
        </div>
        <p className="mt-0.5 text-ink-muted">{body}</p>
        {!isRead && (
          <Button variant="link" className="relative z-1 mt-1.5 text-sm touch:py-2.5" onClick={() => void read()}>
            Mark as read
          </Button>
        )}
      </div>
    </li>
  );
}
