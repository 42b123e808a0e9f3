"use client";

import { DateTime } from "#web/components/ui/date-time.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import type { DayProps } from "./day-board.tsx";
import { INTERVIEW_LABELS } from "./interview-labels.ts";

/** A day's interviews below their panels. */
export function DayList({ panels, interviews, onChoose }: DayProps) {
  return (
    <div className="flex flex-col gap-5">
      {panels.map(({ id, name, room }) => (
        <section key={id} aria-label={name} className="flex flex-col gap-2">
          <h3 className="font-medium">
            {name} <span className="font-normal text-ink-muted">{room ?? "Online"}</span>
          </h3>
          <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
            {interviews
              .filter(({ panel }) => panel.id === id)
              .map((interview) => (
                <li key={interview.id}>
                  <button
                    type="button"
                    onClick={() => onChoose(interview.id)}
                    className="flex min-h-14 w-full items-center gap-3 px-4 py-2.5 text-left hover:bg-sunken"
                  >
                    <span className="w-20 shrink-0 font-medium">
                      <DateTime iso={interview.startsAt} style="time" />
                    </span>
                    <span className="min-w-0 flex-1">
                      <span className="block truncate">{interview.name}</span>
                      <span className="block text-sm text-ink-muted">{interview.rollNo}</span>
                    </span>
                    <StatusPill tone={INTERVIEW_LABELS[interview.status].tone}>
                      {INTERVIEW_LABELS[interview.status].label}
                    </StatusPill>
                  </button>
                </li>
              ))}
            {interviews.every(({ panel }) => panel.id !== id) && (
              <li className="px-4 py-3 text-sm text-ink-muted">Nobody on this day yet.</li>
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}
