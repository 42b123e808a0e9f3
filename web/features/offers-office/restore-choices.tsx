import type { BulkPreview } from "#shared/contracts/bulk.ts";
import { CheckboxMark } from "#web/components/ui/choice.tsx";

interface RestoreChoicesProps {
  readonly preview: BulkPreview;
  /** Those that do not come back. */
  readonly left: ReadonlySet<string>;
  readonly onLeftChange: (left: ReadonlySet<string>) => void;
}

/** What the offer had closed: a checkbox for what may come back, a reason for what may not. */
export function RestoreChoices({ preview: { affected, skipped }, left, onLeftChange }: RestoreChoicesProps) {
  if (affected.length + skipped.length === 0) {
    return <p className="text-ink-muted">This offer had closed nothing else.</p>;
  }
  function toggle(id: string) {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onLeftChange(next);
  }
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1.5 font-medium">Bring back what it had closed</legend>
      {affected.map(({ id, label, reason }) => (
        <label key={id} className="flex items-start gap-2.5 py-1 touch:min-h-11 touch:py-2.5">
          <span className="flex h-[1.375rem] items-center">
            <CheckboxMark checked={!left.has(id)} onChange={() => toggle(id)} />
          </span>
          <span className="flex flex-col">
            {label}
            <span className="text-sm text-ink-subtle">{reason}</span>
          </span>
        </label>
      ))}
      {skipped.map(({ id, label, why }) => (
        <p key={id} className="flex flex-col py-1 pl-7">
          {label}
          <span className="text-sm text-ink-subtle">{why}</span>
        </p>
      ))}
    </fieldset>
  );
}
