import { Megaphone } from "lucide-react";
import { Link } from "#web/components/ui/link.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { countOf } from "#web/lib/format/labels.ts";

/** A line for the home page while there are announcements that the reader has not opened. */
export async function UnreadAnnouncements() {
  const { api } = await serverApi();
  const { items, unread } = await load(api.my.announcements.$get({ query: { limit: "20" } }));
  if (unread === 0) return null;
  const newest = items.find(({ isNew }) => isNew);
  return (
    <Link
      href={unread === 1 && newest ? `/announcements/${newest.id}` : "/announcements"}
      className="flex items-center gap-3 rounded-lg border border-line bg-surface px-5 py-3.5 shadow-card hover:bg-sunken"
    >
      <Megaphone aria-hidden className="size-4 shrink-0 text-brand-ink" />
      <span className="min-w-0 flex-1">
        <span className="font-medium">{countOf(unread, "new announcement")}</span>
        {newest && <span className="block truncate text-sm text-ink-muted">{newest.title}</span>}
      </span>
    </Link>
  );
}
