import type { BulkPreview } from "#shared/contracts/bulk.ts";
import { countOf } from "#web/lib/format/labels.ts";

/** Who is changed from what to what, and who is left as they are, each with the reason. */
export function PreviewReport({ preview, noun = "student" }: { preview: BulkPreview; noun?: string }) {
  const { totals, changes, affected, skipped } = preview;
  return (
    <div className="flex flex-col gap-3">
      <ul aria-label="What changes" className="flex flex-col gap-1">
        {changes.map(({ before, after, count }) => (
          <li key={`${before}-${after}`}>
            <span className="font-medium tabular-nums">{countOf(count, noun)}</span>: {before} → {after}
          </li>
        ))}
        {totals.affected === 0 && <li className="font-medium">Nobody would be changed.</li>}
      </ul>
      {affected.length > 0 && (
        <People
          title={`Who is changed (${totals.affected})`}
          isShort={totals.affected <= 5}
          people={affected.map(({ id, label, before, after, reason }) => {
            return { id, label, says: `${before} → ${after}. ${reason}` };
          })}
          more={totals.affected - affected.length}
        />
      )}
      {skipped.length > 0 && (
        <People
          title={`Left as they are (${totals.skipped})`}
          isShort
          isWarning
          people={skipped.map(({ id, label, why }) => ({ id, label, says: why }))}
          more={totals.skipped - skipped.length}
        />
      )}
    </div>
  );
}

interface PeopleProps {
  readonly title: string;
  readonly people: readonly { readonly id: string; readonly label: string; readonly says: string }[];
  /** How many there are that are not listed. */
  readonly more: number;
  /** Open from the start. */
  readonly isShort: boolean;
  readonly isWarning?: boolean;
}

function People({ title, people, more, isShort, isWarning }: PeopleProps) {
  return (
    <details
      open={isShort}
      className={isWarning ? "rounded-md bg-warn-soft text-warn-ink" : "rounded-md border border-line bg-sunken"}
    >
      <summary className="cursor-pointer px-3.5 py-2 text-sm font-medium touch:py-3">{title}</summary>
      <div role="region" aria-label={title} tabIndex={0} className="max-h-60 overflow-y-auto">
        <ul className="px-3.5 pb-2.5 text-sm">
          {people.map(({ id, label, says }) => (
            <li key={id} className="py-1">
              <span className="font-medium">{label}</span>
              <br />
              {says}
            </li>
          ))}
          {more > 0 && <li className="py-1">and {more} more</li>}
        </ul>
      </div>
    </details>
  );
}
