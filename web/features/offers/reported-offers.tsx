import type { MyReportedOffer } from "#shared/contracts/offers.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { HeadlinePay } from "#web/features/drives/headline-pay.tsx";
import { SOURCE_LABELS } from "./offer-labels.ts";
import { WithdrawReport } from "./withdraw-report.tsx";

/** What the student reported: it waits for the office, or was refused. */
export function ReportedOffers({ items }: { items: readonly MyReportedOffer[] }) {
  if (items.length === 0) return null;
  return (
    <Section title="Reported by you">
      <ul className="flex flex-col gap-3">
        {items.map((item) => (
          <li key={item.id} className="flex flex-col gap-1 rounded-lg border border-line bg-surface p-4 shadow-card">
            <span className="flex flex-wrap items-center justify-between gap-2">
              <span className="font-medium">{item.company}</span>
              <StatusPill tone={item.refusedBecause === null ? "info" : "bad"}>
                {item.refusedBecause === null ? "With the office" : "Not confirmed"}
              </StatusPill>
            </span>
            <span className="text-ink-muted">
              {item.title} · {SOURCE_LABELS[item.source]} · <HeadlinePay pay={item.pay} />
            </span>
            <span className="text-sm text-ink-muted">
              {item.refusedBecause ?? (
                <>
                  Reported <DateTime iso={item.createdAt} />
                </>
              )}
            </span>
            {item.refusedBecause === null && <WithdrawReport id={item.id} company={item.company} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
