import { CalendarPlus, MapPin, QrCode, Video } from "lucide-react";
import type { MyInterviewView } from "#shared/contracts/interviews.ts";
import { ButtonLink, buttonStyle } from "#web/components/ui/button.tsx";
import { Card, CardBody } from "#web/components/ui/card.tsx";
import { Countdown, DateTime } from "#web/components/ui/date-time.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { cn } from "#web/lib/class-names.ts";
import { INTERVIEW_LABELS, isAhead, isStillExpected } from "./interview-labels.ts";
import { whereOf } from "./where.ts";

interface MyInterviewCardProps {
  readonly interview: MyInterviewView;
  readonly isNext: boolean;
}

/** When, where and with whom; the next one large. */
export function MyInterviewCard({ interview, isNext }: MyInterviewCardProps) {
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
          {isNext && status !== "in_progress" && (
            <span className="text-sm font-normal text-ink-muted">
              <Countdown iso={startsAt} ended="It has begun" />
            </span>
          )}
        </p>
        {isAhead(status) && <Place interview={interview} isNext={isNext} />}
        {cancelReason !== null && <p className="text-sm text-ink-muted">{cancelReason}</p>}
      </CardBody>
    </Card>
  );
}

function Place({ interview, isNext }: MyInterviewCardProps) {
  const { id, status, videoLink } = interview;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="flex items-center gap-2">
        <MapPin aria-hidden className="size-4 text-ink-subtle" />
        {whereOf(interview)}
      </p>
      <div className="flex flex-wrap gap-2.5">
        {videoLink !== null && (
          <a href={videoLink} className={buttonStyle({ variant: "primary" })} rel="noreferrer" target="_blank">
            <Video aria-hidden />
            Join the call
          </a>
        )}
        {isNext && isStillExpected(status) && (
          <ButtonLink href="/interviews/check-in" icon={<QrCode aria-hidden />}>
            Check in
          </ButtonLink>
        )}
        <a href={`/api/my/interviews/${id}/calendar`} className={buttonStyle()} download>
          <CalendarPlus aria-hidden />
          Add to calendar
        </a>
      </div>
    </div>
  );
}
