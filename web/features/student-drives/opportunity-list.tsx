import { ChevronRight } from "lucide-react";
import type { MyOpportunities } from "#shared/contracts/eligibility.ts";
import { Link } from "#web/components/ui/link.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { countOf } from "#web/lib/format/labels.ts";

/** As many as are told of at a glance. */
const SHOWN = 3;

/** What would open more drives, the most first: "Clear one backlog: 14 more drives". Nothing when nothing would. */
export function OpportunityList({ items }: { items: MyOpportunities["items"] }) {
  if (items.length === 0) return null;
  return (
    <Section title="What would open more" description="Each by itself, among the drives that are open now">
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
        {items.slice(0, SHOWN).map(({ key, sentence, drives }) => (
          <li key={key}>
            <Link
              href={opportunityHref(key)}
              className="flex min-h-12 items-center gap-4 px-5 py-3 hover:bg-sunken focus-visible:-outline-offset-2"
            >
              <span className="min-w-0 flex-1 font-medium">{sentence}</span>
              <span className="shrink-0 text-sm text-ink-muted tabular-nums">
                {countOf(drives, "more drive", "more drives")}
              </span>
              <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-subtle" />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function opportunityHref(key: string): string {
  return `/drives?${new URLSearchParams({ opensWith: key }).toString()}`;
}
