"use client";

import { useEffect, useState } from "react";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { type DateTimeStyle, formatInstant, formatLeft, formatRelative } from "#web/lib/format/date-time.ts";

/** An instant in the college's time zone; in full for who points at it. */
export function DateTime({ iso, style = "dateTime" }: { iso: string; style?: DateTimeStyle }) {
  const { timeZone } = useTenant();
  return (
    <time dateTime={iso} title={formatInstant(iso, timeZone, "full")} className="whitespace-nowrap tabular-nums">
      {formatInstant(iso, timeZone, style)}
    </time>
  );
}

/** How long ago, or how soon. The date until the browser has a clock to compare with. */
export function RelativeTime({ iso }: { iso: string }) {
  const { timeZone } = useTenant();
  const now = useNow(60_000);
  return (
    <time dateTime={iso} title={formatInstant(iso, timeZone, "full")} className="whitespace-nowrap">
      {now ? formatRelative(iso, now) : formatInstant(iso, timeZone, "date")}
    </time>
  );
}

/** Time left until a deadline: `2 d 4 h left`, then `ended`. */
export function Countdown({ iso, ended = "ended" }: { iso: string; ended?: string }) {
  const { timeZone } = useTenant();
  const now = useNow(1_000);
  const left = now && formatLeft(iso, now);
  const text = left === undefined ? ended : `${left} left`;
  return (
    <time dateTime={iso} title={formatInstant(iso, timeZone, "full")} className="whitespace-nowrap tabular-nums">
      {now ? text : formatInstant(iso, timeZone)}
    </time>
  );
}

function useNow(everyMs: number): Date | undefined {
  const [now, setNow] = useState<Date>();
  useEffect(() => {
    const tick = () => setNow(new Date());
    const first = setTimeout(tick);
    const timer = setInterval(tick, everyMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}
