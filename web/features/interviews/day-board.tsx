"use client";

import type { InterviewRow, PanelView } from "#shared/contracts/interviews.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { cn } from "#web/lib/class-names.ts";
import { formatInstant } from "#web/lib/format/date-time.ts";
import { INTERVIEW_LABELS, standsOnBoard } from "./interview-labels.ts";
import { dayOf, spanOf } from "./schedule-days.ts";

export interface DayProps {
  readonly panels: readonly PanelView[];
  readonly interviews: readonly InterviewRow[];
  readonly day: string;
  readonly onChoose: (interviewId: string) => void;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
// Half an hour has room for two lines.
const PIXELS_A_MINUTE = 1.9;

/** A day by panel: time runs down, each interview is a button of its length. */
export function DayBoard({ panels, interviews, day, onChoose }: DayProps) {
  const { timeZone } = useTenant();
  const standing = interviews.filter(({ status }) => standsOnBoard(status));
  const windows = panels.map((panel) => panel.windows.map(toStretch).filter(({ from }) => isOn(from, day, timeZone)));
  const stretches = [...windows.flat(), ...standing.map(toTimes)];
  if (stretches.length === 0) return null;
  const { from, to } = spanOf(stretches, timeZone);
  const top = (at: number) => `${((at - from) / MINUTE) * PIXELS_A_MINUTE}px`;
  const place = (span: Stretch) => ({ top: top(span.from), height: length(span) });
  const height = length({ from, to });
  const hours = Array.from({ length: (to - from) / HOUR }, (_, i) => from + i * HOUR);
  return (
    <div
      role="region"
      aria-label="The day by panel"
      // Scrolled by the keyboard too.
      tabIndex={0}
      className="overflow-x-auto rounded-lg border border-line bg-surface shadow-card"
    >
      <div
        className="grid min-w-max"
        style={{ gridTemplateColumns: `4.5rem repeat(${panels.length}, minmax(13rem, 1fr))` }}
      >
        <div className="sticky left-0 z-2 border-b border-line bg-surface" />
        {panels.map((panel) => (
          <PanelHead key={panel.id} panel={panel} />
        ))}
        <Hours hours={hours} top={top} height={height} />
        {panels.map(({ id }, i) => (
          <ol key={id} className="relative border-l border-line" style={{ height }}>
            {hours.map((hour) => (
              <li
                key={hour}
                aria-hidden
                className="absolute inset-x-0 border-t border-line"
                style={{ top: top(hour) }}
              />
            ))}
            {(windows[i] ?? []).map((window) => (
              <li key={window.from} aria-hidden className="absolute inset-x-0 bg-brand-soft/40" style={place(window)} />
            ))}
            {standing
              .filter(({ panel }) => panel.id === id)
              .map((interview) => (
                <li key={interview.id} className="absolute inset-x-1" style={place(toTimes(interview))}>
                  <Block interview={interview} timeZone={timeZone} onChoose={onChoose} />
                </li>
              ))}
          </ol>
        ))}
      </div>
    </div>
  );
}

interface HoursProps {
  /** Instants, in milliseconds. */
  readonly hours: readonly number[];
  readonly top: (at: number) => string;
  readonly height: string;
}

function Hours({ hours, top, height }: HoursProps) {
  const { timeZone } = useTenant();
  return (
    <div aria-hidden className="sticky left-0 z-2 bg-surface" style={{ height }}>
      {hours.map((hour) => (
        <span
          key={hour}
          className="absolute right-2.5 pt-1 text-xs whitespace-nowrap text-ink-subtle tabular-nums"
          style={{ top: top(hour) }}
        >
          {formatInstant(new Date(hour).toISOString(), timeZone, "time")}
        </span>
      ))}
    </div>
  );
}

function PanelHead({ panel: { name, room, members } }: { panel: PanelView }) {
  return (
    <div className="border-b border-l border-line px-3 py-2.5">
      <p className="truncate font-medium">{name}</p>
      <p className="truncate text-sm text-ink-muted">
        {[room ?? "Online", ...members.map((member) => member.name)].join(", ")}
      </p>
    </div>
  );
}

const LOOKS = {
  neutral: "border-line-strong bg-pressed",
  brand: "border-brand-ink/40 bg-surface",
  good: "border-good bg-good-soft",
  warn: "border-warn bg-warn-soft",
  bad: "border-bad bg-bad-soft",
  info: "border-info bg-info-soft",
} as const;

interface BlockProps {
  readonly interview: InterviewRow;
  readonly timeZone: string;
  readonly onChoose: (interviewId: string) => void;
}

function Block({ interview, timeZone, onChoose }: BlockProps) {
  const { label, tone } = INTERVIEW_LABELS[interview.status];
  return (
    <button
      type="button"
      onClick={() => onChoose(interview.id)}
      className={cn(
        "flex size-full min-h-6 flex-col overflow-hidden rounded-md border px-2.5 py-1 text-left shadow-card hover:brightness-97 dark:hover:brightness-115",
        LOOKS[tone],
      )}
    >
      <span className="flex w-full items-baseline justify-between gap-2">
        <span className="truncate font-medium">{interview.name}</span>
        <span className="shrink-0 text-xs text-ink-muted">{label}</span>
      </span>
      <span className="truncate text-xs text-ink-muted tabular-nums">
        {formatInstant(interview.startsAt, timeZone, "time")}, {interview.rollNo}
      </span>
    </button>
  );
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Height on the board, in CSS. */
const length = ({ from, to }: Stretch) => `${((to - from) / MINUTE) * PIXELS_A_MINUTE}px`;

const toStretch = ({ from, to }: { from: string; to: string }): Stretch => ({
  from: Date.parse(from),
  to: Date.parse(to),
});

const toTimes = ({ startsAt, endsAt }: InterviewRow): Stretch => toStretch({ from: startsAt, to: endsAt });

const isOn = (at: number, day: string, timeZone: string) => dayOf(new Date(at).toISOString(), timeZone) === day;
