import { Callout } from "#web/components/ui/callout.tsx";
import { countOf } from "#web/lib/format/labels.ts";

interface UnplacedProps {
  readonly rows: readonly {
    readonly applicationId: string;
    readonly rollNo: string;
    readonly name: string;
    readonly reason: string;
  }[];
  /** Goes before how many they are. */
  readonly title: string;
}

/** Whom no time was found for, and why. */
export function Unplaced({ rows, title }: UnplacedProps) {
  if (rows.length === 0) return null;
  return (
    <Callout tone="warn" title={`${title} ${countOf(rows.length, "candidate")}`}>
      <ul className="flex max-h-40 flex-col gap-1 overflow-y-auto">
        {rows.map(({ applicationId, rollNo, name, reason }) => (
          <li key={applicationId}>
            {rollNo} {name}: {reason}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
