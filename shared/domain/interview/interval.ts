/** A stretch of time in milliseconds since the epoch, without its end. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

export const MINUTE = 60_000;

/** Whether two stretches come closer to each other than `gap` milliseconds; without a gap, whether they overlap. */
export function clash(a: Interval, b: Interval, gap = 0): boolean {
  return a.from < b.to + gap && b.from < a.to + gap;
}

export function clashesWithAny(slot: Interval, busy: readonly Interval[], gap = 0): boolean {
  return busy.some((each) => clash(slot, each, gap));
}

/** What is left of some stretches without one. */
export function without(stretches: readonly Interval[], gone: Interval): Interval[] {
  return stretches.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, gone.from) },
      { from: Math.max(from, gone.to), to },
    ].filter((part) => part.from < part.to),
  );
}
