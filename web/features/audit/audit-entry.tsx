import type { AuditRow } from "#shared/contracts/audit.ts";
import { Avatar } from "#web/components/ui/avatar.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Badge } from "#web/components/ui/status-pill.tsx";
import { labelOf } from "#web/lib/format/labels.ts";
import { changesOf } from "./changes.ts";

/** One change: its line, and when opened what was before and after. */
export function AuditEntry({ row }: { row: AuditRow }) {
  const [noun = "", verb = ""] = row.action.split(".");
  const changes = changesOf(row.before, row.after);
  return (
    <li className="flex gap-3.5 px-4 py-3.5 sm:px-5">
      <Avatar name={row.actorName} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-0.5">
          <span className="font-medium">{row.actorName}</span>
          <span className="text-sm text-ink-subtle">{labelOf(row.actorRole)}</span>
          <span className="ml-auto text-sm text-ink-subtle">
            <DateTime iso={row.at} />
          </span>
        </div>
        <p className="mt-0.5 flex flex-wrap items-center gap-2">
          {labelOf(verb)} <Badge>{labelOf(noun)}</Badge>
        </p>
        {row.reason && <p className="mt-1 text-sm text-ink-muted">“{row.reason}”</p>}
        {changes.length > 0 && (
          <details className="mt-1.5">
            <summary className="w-fit rounded-xs text-sm text-ink-muted hover:text-ink touch:py-2">
              What changed
            </summary>
            <dl className="mt-1.5 flex flex-col gap-1 rounded-md bg-sunken px-3.5 py-2.5 text-sm">
              {changes.map(({ name, before, after }) => (
                <div key={name} className="flex flex-wrap gap-x-2">
                  <dt className="text-ink-subtle">{labelOf(name)}</dt>
                  <dd className="min-w-0 break-words">
                    {before !== undefined && <del className="text-ink-subtle">{before}</del>} {after}
                  </dd>
                </div>
              ))}
              <div className="flex flex-wrap gap-x-2 text-ink-subtle">
                <dt>Request</dt>
                <dd className="font-mono text-xs leading-5 break-all">{row.requestId}</dd>
              </div>
            </dl>
          </details>
        )}
      </div>
    </li>
  );
}
