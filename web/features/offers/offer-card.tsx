import { ChevronDown } from "lucide-react";
import type { MyOfferView } from "#shared/contracts/offers.ts";
import { Avatar } from "#web/components/ui/avatar.tsx";
import { Card } from "#web/components/ui/card.tsx";
import { Countdown, DateTime } from "#web/components/ui/date-time.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { cn } from "#web/lib/class-names.ts";
import { PayBreakdown } from "../drives/pay-breakdown.tsx";
import { PaySummary } from "../student-drives/pay-summary.tsx";
import { ClosedByAccepting } from "./closed-by-accepting.tsx";
import { isOpen } from "./load-offers.ts";
import { OfferDecision } from "./offer-decision.tsx";
import { closedSentence, OFFER_LABELS, SOURCE_LABELS } from "./offer-labels.ts";

/** An offer, whole: who, what it pays, until when it is to be answered, and the answer. */
export function OfferCard({ offer }: { offer: MyOfferView }) {
  const isWaiting = isOpen(offer);
  return (
    <Card className={cn("overflow-hidden", isWaiting && "border-brand-ink ring-3 ring-brand-ink/15")}>
      <article aria-labelledby={`offer-${offer.id}`}>
        <div className={cn("flex flex-col gap-5 p-5 sm:p-6", isWaiting && "bg-brand-soft/60")}>
          <OfferHead offer={offer} isWaiting={isWaiting} />
          <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
            <PaySummary pay={offer.pay} isLarge />
            {isWaiting && <RespondBy iso={offer.respondBy} />}
          </div>
          {isWaiting ? <OfferDecision offer={offer} /> : <Outcome offer={offer} />}
        </div>
        <details className="group border-t border-line">
          <summary className="flex min-h-11 items-center px-5 text-sm font-medium hover:bg-hover focus-visible:-outline-offset-2 sm:px-6">
            <span className="flex-1">What the pay is made of</span>
            <ChevronDown aria-hidden className="size-4 text-ink-subtle transition-transform group-open:rotate-180" />
          </summary>
          <div className="px-5 pb-5 sm:px-6">
            <PayBreakdown pay={offer.compensation} />
          </div>
        </details>
      </article>
    </Card>
  );
}

function OfferHead({ offer: { id, job, source, status }, isWaiting }: { offer: MyOfferView; isWaiting: boolean }) {
  const { label, tone } = OFFER_LABELS[status];
  return (
    <div className="flex flex-wrap gap-x-3.5 gap-y-3">
      <Avatar name={job.company} size="lg" isSquare />
      <div className="min-w-0 flex-1 basis-40">
        <h2 id={`offer-${id}`} className="text-lg leading-snug font-semibold">
          {isWaiting ? `${job.company} offers you a job` : job.company}
        </h2>
        <p className="text-ink-muted">
          {job.driveId === null ? (
            `${job.title} · ${SOURCE_LABELS[source]}`
          ) : (
            <Link href={`/drives/${job.driveId}`} className="underline underline-offset-4 hover:text-ink touch:py-2">
              {job.title}
            </Link>
          )}
        </p>
      </div>
      {!isWaiting && <StatusPill tone={tone}>{label}</StatusPill>}
    </div>
  );
}

function RespondBy({ iso }: { iso: string }) {
  return (
    <p className="flex flex-col">
      <span className="text-xl font-semibold tabular-nums">
        <Countdown iso={iso} ended="No time left" />
      </span>
      <span className="text-sm text-ink-muted">
        Answer by <DateTime iso={iso} />
      </span>
    </p>
  );
}

function Outcome({ offer: { status, closedReason, respondedAt, respondBy } }: { offer: MyOfferView }) {
  if (status === "accepted") return <ClosedByAccepting respondedAt={respondedAt} />;
  const reason = closedSentence(closedReason);
  const said = status === "expired" ? "You did not answer it in time. Please speak to the placement office." : reason;
  return (
    <p className="text-sm text-ink-muted">
      {said && `${said} `}
      <DateTime iso={respondedAt ?? respondBy} />
    </p>
  );
}
