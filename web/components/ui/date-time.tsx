"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import {
  type DateTimeStyle,
  foreignZoneName,
  formatInstant,
  formatLeft,
  formatRelative,
} from "#web/lib/format/date-time.ts";

/** An instant in the college's time zone, which is named to who is in another; in full for who points at it. */
export function DateTime({ iso, style = "dateTime" }: { iso: string; style?: DateTimeStyle }) {
  const { timeZone } = useTenant();
  const viewerZone = useViewerZone();
  const zone = style === "dateTime" || style === "time" ? foreignZoneName(iso, timeZone, viewerZone) : undefined;
  return (
    <time dateTime={iso} title={formatInstant(iso, timeZone, "full")} className="whitespace-nowrap tabular-nums">
      {formatInstant(iso, timeZone, style)}
      {zone && ` ${zone}`}
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

/** The browser's time zone; the server knows of none. */
function useViewerZone(): string | undefined {
  return useSyncExternalStore(
    () => () => undefined,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => undefined,
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
