import { MapPin } from "lucide-react";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Card } from "#web/components/ui/card.tsx";
import { Countdown, DateTime } from "#web/components/ui/date-time.tsx";
import { hasPassed } from "#web/features/drives/has-passed.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { isAhead } from "./interview-labels.ts";
import { loadMyInterviews } from "./load-my-interviews.ts";
import { whereOf } from "./where.ts";

/** When and where a student's next interview is; nothing while none lies ahead. */
export async function NextInterview() {
  const items = await loadMyInterviews();
  const [next, ...more] = items.filter(({ status, endsAt }) => isAhead(status) && !hasPassed(endsAt));
  if (next === undefined) return null;
  const { drive, round, status, startsAt } = next;
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4 border-brand-ink p-5 ring-3 ring-brand-ink/15">
      <section aria-labelledby="next-interview" className="flex min-w-0 flex-col gap-1">
        <h2 id="next-interview" className="text-sm font-medium text-ink-muted">
          Your next interview: {drive.company}, {round}
        </h2>
        <p className="text-lg font-semibold">
          <DateTime iso={startsAt} />
        </p>
        <p className="flex items-center gap-2">
          <MapPin aria-hidden className="size-4 shrink-0 text-ink-subtle" />
          {whereOf(next)}
        </p>
        <p className="text-sm text-ink-muted">
          {status === "in_progress" ? "In progress" : <Countdown iso={startsAt} ended="It is your time" />}
          {more.length > 0 && `, then ${countOf(more.length, "more interview")}`}
        </p>
      </section>
      <ButtonLink href="/interviews">See your interviews</ButtonLink>
    </Card>
  );
}
