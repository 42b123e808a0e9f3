import type { EligibilityPreview } from "#shared/contracts/eligibility.ts";
import { cn } from "#web/lib/class-names.ts";
import { countOf } from "#web/lib/format/labels.ts";

/** "N of M students are eligible", as a bar, and branch by branch. */
export function EligibleMeter({ preview, isStale = false }: { preview: EligibilityPreview; isStale?: boolean }) {
  const { eligible, total, unknown, byBranch } = preview;
  const percent = total === 0 ? 0 : (eligible / total) * 100;
  return (
    <div className={cn("flex flex-col gap-2 transition-opacity", isStale && "opacity-60")}>
      <p className="flex flex-wrap items-baseline gap-x-1.5">
        <span className="text-lg font-semibold tabular-nums">{eligible.toLocaleString("en-IN")}</span>
        <span className="text-ink-muted">of {countOf(total, "student")} eligible</span>
      </p>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-xl bg-pressed">
        <div
          className="h-full rounded-xl bg-brand-ink transition-[width] duration-300"
          style={{ width: `${percent}%` }}
        />
      </div>
      {unknown > 0 && (
        <p className="text-sm text-ink-subtle">
          {unknown.toLocaleString("en-IN")} not eligible for want of a value in their record.
        </p>
      )}
      {byBranch.length > 1 && (
        <ul aria-label="Eligible by branch" className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-muted">
          {byBranch.map(({ branch, eligible: ofBranch, total: all }) => (
            <li key={branch} className="whitespace-nowrap tabular-nums">
              <span className="font-medium text-ink">{branch}</span>{" "}
              {ofBranch === null ? `few of ${all}` : `${ofBranch} of ${all}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
