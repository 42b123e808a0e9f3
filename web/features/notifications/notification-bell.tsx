import { Bell } from "lucide-react";
import { Link } from "#web/components/ui/link.tsx";
import { countOf } from "#web/lib/format/labels.ts";
import { call } from "#web/lib/api/result.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

/** How many notices are unread, and the way to them. Without an answer of the API it only leads there. */
export async function NotificationBell() {
  const api = await serverApi();
  const home = await call(api.api.my.notifications.$get({ query: { limit: "1" } }));
  const unread = home.ok ? home.data.unread : 0;
  return (
    <Link
      href="/notifications"
      aria-label={unread > 0 ? `Notices, ${countOf(unread, "unread", "unread")}` : "Notices"}
      className="relative grid size-11 shrink-0 place-items-center rounded-full text-ink-muted hover:bg-hover hover:text-ink md:size-9"
    >
      <Bell aria-hidden className="size-5 md:size-[1.125rem]" />
      {unread > 0 && (
        <span className="absolute top-0.5 left-1/2 ml-0.5 min-w-4 rounded-xl bg-brand px-1 ring-2 ring-surface md:-top-1 md:ring-canvas text-center text-2xs font-semibold text-on-brand tabular-nums">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}
