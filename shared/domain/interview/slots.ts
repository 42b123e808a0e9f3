import { clash, type Interval, MINUTE } from "./interval.ts";

/** Who interviews, where and when. Identities are opaque: two panels that name the same one share it. */
export interface Panel {
  readonly id: string;
  readonly panelists: readonly string[];
  readonly room: string | null;
  readonly windows: readonly Interval[];
  readonly durationMinutes: number;
  /** Between the end of an interview and the start of the next. */
  readonly bufferMinutes: number;
  /** When it cannot: its panelists or its room are taken, or it is away. */
  readonly busy: readonly Interval[];
}

export interface Slot extends Interval {
  readonly panelId: string;
}

// Times that people can remember.
const STEP = 5 * MINUTE;

/** The panel's interviews as close to each other as its buffer lets them, from `notBefore` on and around what is taken. */
export function cutSlots(panel: Panel, notBefore: number, taken: readonly Interval[] = []): Slot[] {
  const [duration, buffer] = [panel.durationMinutes * MINUTE, panel.bufferMinutes * MINUTE];
  const busy = [...panel.busy, ...taken].toSorted((a, b) => a.from - b.from);
  const slots: Slot[] = [];
  for (const window of panel.windows.toSorted((a, b) => a.from - b.from)) {
    let from = Math.max(window.from, roundUp(notBefore), (slots.at(-1)?.to ?? -Infinity) + buffer);
    while (from + duration <= window.to) {
      const slot = { panelId: panel.id, from, to: from + duration };
      const obstacle = busy.find((each) => clash(slot, each, buffer));
      if (obstacle === undefined) slots.push(slot);
      from = obstacle === undefined ? slot.to + buffer : roundUp(obstacle.to + buffer);
    }
  }
  return slots;
}

/** Every panel's slots. What an earlier panel may use, a later one that shares its people or room does without. */
export function cutAllSlots(
  panels: readonly Panel[],
  cut: (panel: Panel, taken: readonly Interval[]) => readonly Slot[],
): Slot[] {
  const slots: Slot[] = [];
  for (const [i, panel] of panels.entries()) {
    const rivals = new Set(panels.slice(0, i).flatMap((other) => (sharesWith(panel, other) ? [other.id] : [])));
    slots.push(
      ...cut(
        panel,
        slots.filter((slot) => rivals.has(slot.panelId)),
      ),
    );
  }
  return slots;
}

function sharesWith(a: Panel, b: Panel): boolean {
  return (a.room !== null && a.room === b.room) || a.panelists.some((each) => b.panelists.includes(each));
}

function roundUp(time: number): number {
  return Math.ceil(time / STEP) * STEP;
}
