import type { ScheduleModel } from "../assembly/read-model.ts";
import type { Invocable } from "../gateway/gateway-server.ts";
import { LocalError } from "../local-error.ts";

const UNITS: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };

/** Seconds of a rate expression, `rate(5 minutes)`. Throws for the others, which no schedule here uses. */
export function secondsOfRate(expression: string): number {
  const match = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  const unit = UNITS[match?.[2] ?? ""];
  if (!match || unit === undefined) throw new LocalError(`the local stack does not know the schedule ${expression}`);
  return Number(match[1]) * unit;
}

/** Calls a function at its rate, and not again while a call is under way; returns what ends it. */
export function startSchedule(schedule: ScheduleModel, target: Invocable): () => void {
  let running = false;
  const call = async () => {
    if (running) return;
    running = true;
    await target.invoke({
      "detail-type": "Scheduled Event",
      source: "aws.scheduler",
      time: new Date().toISOString(),
      resources: [schedule.name],
      detail: "{}",
    });
    running = false;
  };
  const timer = setInterval(() => void call(), secondsOfRate(schedule.expression) * 1000);
  // What the last run left in the outbox need not wait for the first minute.
  void call();
  return () => clearInterval(timer);
}
