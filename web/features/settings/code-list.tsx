import { Badge } from "#web/components/ui/status-pill.tsx";

interface CodeListProps {
  readonly items: readonly { id: string; code: string; name: string; detail?: string }[];
  /** Shown when there is none. */
  readonly empty: string;
}

export function CodeList({ items, empty }: CodeListProps) {
  if (items.length === 0) {
    return <p className="rounded-lg border border-line bg-surface px-5 py-4 text-ink-muted shadow-card">{empty}</p>;
  }
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
      {items.map(({ id, code, name, detail }) => (
        <li key={id} className="flex items-center gap-3 px-5 py-2.5">
          <Badge className="min-w-14 justify-center font-mono">{code}</Badge>
          <span className="min-w-0 flex-1">
            {name}
            {detail && <span className="block text-sm text-ink-subtle">{detail}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
