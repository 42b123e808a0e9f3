import type { MyProfileChange } from "#shared/contracts/profile-changes.ts";
import { WithdrawChange } from "./withdraw-change.tsx";

/** What the student has asked for and nobody has decided. */
export function PendingChanges({ changes }: { changes: readonly MyProfileChange[] }) {
  return (
    <ul
      aria-label="Changes that wait for a decision"
      className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card"
    >
      {changes.map((change) => (
        <li key={change.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-2.5">
          <span className="min-w-0 flex-1 break-words">
            <span className="font-medium">{change.label}</span>: {change.before} → {change.after}
            <span className="block text-sm text-ink-muted">Waits for the placement office</span>
          </span>
          <WithdrawChange change={change} />
        </li>
      ))}
    </ul>
  );
}
