import { CalendarPlus, MapPin, Video } from "lucide-react";
import Link from "next/link";
import type { MyInterviewView } from "#shared/contracts/interviews.ts";
import { buttonStyle } from "#web/components/ui/button.tsx";
import { Card, CardBody } from "#web/components/ui/card.tsx";
import { Countdown, DateTime } from "#web/components/ui/date-time.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { cn } from "#web/lib/class-names.ts";
import { INTERVIEW_LABELS, isAhead } from "./interview-labels.ts";

/** When, where and with whom; the next one large. */
export function MyInterviewCard({ interview, isNext }: { interview: MyInterviewView; isNext: boolean }) {
  const { drive, round, status, startsAt, endsAt, cancelReason } = interview;
  const { label, tone } = INTERVIEW_LABELS[status];
  return (
    <Card className={cn(isNext && "border-brand-ink ring-3 ring-brand-ink/15")}>
      <CardBody className="flex flex-col gap-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h2 className="text-md font-semibold">{drive.company}</h2>
            <p className="text-ink-muted">
              <Link href={`/drives/${drive.id}`} className="underline underline-offset-4 touch:py-2">
                {drive.title}
              </Link>
              , {round}
            </p>
          </div>
          <StatusPill tone={tone}>{label}</StatusPill>
        </div>
        <p className={cn("flex flex-col", isNext && "text-lg font-semibold")}>
          <span>
            <DateTime iso={startsAt} /> to <DateTime iso={endsAt} style="time" />
          </span>
          {isNext && (
            <span className="text-sm font-normal text-ink-muted">
              <Countdown iso={startsAt} ended="It has begun" />
            </span>
          )}
        </p>
        {isAhead(status) && <Place interview={interview} />}
        {cancelReason !== null && <p className="text-sm text-ink-muted">{cancelReason}</p>}
      </CardBody>
    </Card>
  );
}

function Place({ interview: { id, panel, room, videoLink } }: { interview: MyInterviewView }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="flex items-center gap-2">
        <MapPin aria-hidden className="size-4 text-ink-subtle" />
        {room === null ? panel : `${room}, ${panel}`}
      </p>
      <div className="flex flex-wrap gap-2.5">
        {videoLink !== null && (
          <a href={videoLink} className={buttonStyle({ variant: "primary" })} rel="noreferrer" target="_blank">
            <Video aria-hidden />
            Join the call
          </a>
        )}
        <a href={`/api/my/interviews/${id}/calendar`} className={buttonStyle()} download>
          <CalendarPlus aria-hidden />
          Add to calendar
        </a>
      </div>
    </div>
  );
}
