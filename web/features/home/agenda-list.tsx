import { CalendarClock, Hourglass, MessagesSquare } from "lucide-react";
import type { AgendaItem, AgendaKind } from "#shared/contracts/home.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { Section } from "#web/components/ui/page-header.tsx";

const ICONS = { deadline: Hourglass, interview: MessagesSquare, offer: CalendarClock } as const;

const KIND_WORDS: Readonly<Record<AgendaKind, string>> = {
  deadline: "Applications close",
  interview: "Interview",
  offer: "Time to answer ends",
};

/** What comes by itself, the next first. */
export function AgendaList({ title, items }: { title: string; items: readonly AgendaItem[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
        {items.map(({ kind, at, title: what, detail, path }) => {
          const Icon = ICONS[kind];
          return (
            <li
              key={`${kind} ${at} ${path} ${what}`}
              className="relative flex gap-3.5 px-5 py-3 transition-colors hover:bg-sunken"
            >
              <Icon role="img" aria-label={KIND_WORDS[kind]} className="mt-0.5 size-4 shrink-0 text-ink-subtle" />
              <span className="min-w-0 flex-1">
                <Link
                  href={path}
                  className="block font-medium after:absolute after:inset-0 focus-visible:outline-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-brand-ink"
                >
                  {what}
                </Link>
                {detail && <span className="block text-sm text-ink-muted">{detail}</span>}
                <span className="block text-sm text-ink-muted">
                  <DateTime iso={at} />
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
