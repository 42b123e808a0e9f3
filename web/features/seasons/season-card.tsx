import type { MySeason } from "#shared/contracts/cycle-memberships.ts";
import { Card } from "#web/components/ui/card.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { labelOf } from "#web/lib/format/labels.ts";
import { formatPeriod } from "#web/lib/format/date-time.ts";
import { OptOutDialog } from "./opt-out-dialog.tsx";
import { RegisterButton } from "./register-button.tsx";
import { MEMBERSHIP_LABELS, OPT_OUT_LABELS } from "./season-labels.ts";

/** A season with where its student stands in it, and what they can do about it. */
export function SeasonCard({ season }: { season: MySeason }) {
  const { name, kind, startsOn, endsOn, status, possible } = season;
  return (
    <Card className="flex flex-col gap-3.5 p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 className="text-md font-semibold">{name}</h3>
          <p className="text-sm text-ink-muted">
            {labelOf(kind)}, {formatPeriod(startsOn, endsOn)}
          </p>
        </div>
        {status === null ? (
          <StatusPill tone="brand">Open to register</StatusPill>
        ) : (
          <StatusPill tone={MEMBERSHIP_LABELS[status].tone}>{MEMBERSHIP_LABELS[status].label}</StatusPill>
        )}
      </div>
      <Standing season={season} />
      {possible.length > 0 && (
        <div className="flex flex-wrap gap-2.5">
          {possible.includes("register") && <RegisterButton season={season} />}
          {possible.includes("opt_out") && <OptOutDialog season={season} />}
        </div>
      )}
    </Card>
  );
}

function Standing({ season: { status, optOutReason, note } }: { season: MySeason }) {
  if (status === "pending")
    return <p className="text-ink-muted">The placement office decides whether you take part.</p>;
  if (status === "withdrawn") {
    const reason =
      optOutReason === null ? "You left it." : `You left it: ${OPT_OUT_LABELS[optOutReason].toLowerCase()}.`;
    return <p className="text-ink-muted">{reason} To come back, please ask the placement office.</p>;
  }
  if (note === null || status === "active") return null;
  return <p className="text-ink-muted">The placement office writes: {note}</p>;
}
