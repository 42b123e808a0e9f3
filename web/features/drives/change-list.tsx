import type { DriveChange } from "#shared/domain/drive/diff.ts";

/** What changed, a sentence each; what matters to applicants stands out. */
export function ChangeList({ changes }: { changes: readonly DriveChange[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {changes.map(({ sentence, isMaterial }) => (
        <li
          key={sentence}
          className={isMaterial ? "border-l-2 border-brand pl-3" : "border-l-2 border-line-strong pl-3 text-ink-muted"}
        >
          {sentence}
        </li>
      ))}
    </ul>
  );
}
