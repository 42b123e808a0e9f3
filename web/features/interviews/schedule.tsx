"use client";

import { useState } from "react";
import type { InterviewRow, PanelView } from "#shared/contracts/interviews.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { NavTabs } from "#web/components/ui/nav-tabs.tsx";
import { DayBoard } from "./day-board.tsx";
import { DayList } from "./day-list.tsx";
import { InterviewSheet } from "./interview-sheet.tsx";
import { dayNameOf, dayOf } from "./schedule-days.ts";

interface ScheduleProps {
  readonly roundId: string;
  readonly panels: readonly PanelView[];
  /** Of all days. */
  readonly interviews: readonly InterviewRow[];
  readonly day: string;
  readonly days: readonly string[];
  readonly mayPlan: boolean;
  /** The interview to open at first. */
  readonly openId: string | undefined;
  /** Of this page, with its round. */
  readonly basePath: string;
}

/** One day of a round: panels side by side where there is room, one below the other on phones. */
export function Schedule({ roundId, panels, interviews, day, days, mayPlan, openId, basePath }: ScheduleProps) {
  const { timeZone } = useTenant();
  const [chosenId, setChosenId] = useState(openId);
  const isThatDay = (iso: string) => dayOf(iso, timeZone) === day;
  const today = interviews.filter(({ startsAt }) => isThatDay(startsAt));
  const sitting = panels.filter(
    ({ id, windows }) => windows.some(({ from }) => isThatDay(from)) || today.some(({ panel }) => panel.id === id),
  );
  const chosen = interviews.find(({ id }) => id === chosenId);
  const shown = { panels: sitting, interviews: today, day, onChoose: setChosenId };
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {days.length > 1 && (
        <NavTabs
          label="Days"
          tabs={days.map((each) => ({
            href: `${basePath}&day=${each}`,
            label: dayNameOf(each),
            isCurrent: each === day,
          }))}
        />
      )}
      <div className="hidden md:block">
        <DayBoard {...shown} />
      </div>
      <div className="md:hidden">
        <DayList {...shown} />
      </div>
      {chosen && (
        <InterviewSheet
          key={`${chosen.id} ${chosen.status} ${chosen.startsAt}`}
          roundId={roundId}
          panels={panels}
          interview={chosen}
          mayPlan={mayPlan}
          onClose={() => setChosenId(undefined)}
        />
      )}
    </div>
  );
}
