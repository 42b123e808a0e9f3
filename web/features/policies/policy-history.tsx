import type { PolicyVersionList } from "#shared/contracts/policies.ts";
import { Card } from "#web/components/ui/card.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { Badge } from "#web/components/ui/status-pill.tsx";
import { Sentences } from "./sentences.tsx";

/** Every version there was and will be, each to be opened and read. */
export function PolicyHistory({ versions: { items, inEffect } }: { versions: PolicyVersionList }) {
  return (
    <Section title="Versions">
      <Card className="divide-y divide-line">
        {items.map(({ version, effectiveFrom, hasTakenEffect, note, changedBy, sentences }) => (
          <details key={version} className="group">
            <summary className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-5 py-3 hover:bg-hover focus-visible:-outline-offset-2">
              <span className="font-medium">Version {version}</span>
              {version === inEffect && <Badge>In effect</Badge>}
              <span className="text-sm text-ink-muted">
                {hasTakenEffect ? "since " : "from "}
                <DateTime iso={effectiveFrom} />
                {changedBy && `, by ${changedBy}`}
              </span>
              {note && <span className="basis-full text-sm">{note}</span>}
            </summary>
            <div className="px-5 pb-4 text-sm">
              <Sentences items={sentences} />
            </div>
          </details>
        ))}
      </Card>
    </Section>
  );
}
