/** Something to time; every call does the work once. */
export type Subject = () => Promise<unknown>;

/** Subjects that answer the same, timed in turns; the first is ours, and is said as a multiple of each other one. */
export interface Comparison {
  readonly name: string;
  readonly subjects: Readonly<Record<string, Subject>>;
}

export interface Figure {
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

/**
 * Times subjects in turns, so that what else the machine does hits all alike. The first tenth warms up and is left out.
 */
export async function measure(subjects: Readonly<Record<string, Subject>>, rounds: number) {
  const times = new Map(Object.keys(subjects).map((name) => [name, [] as number[]]));
  for (let i = 0; i < rounds; i++) {
    for (const [name, subject] of Object.entries(subjects)) {
      const started = performance.now();
      await subject();
      if (i >= rounds / 10) times.get(name)?.push(performance.now() - started);
    }
  }
  return new Map([...times].map(([name, all]) => [name, figureOf(all)]));
}

export function figureOf(times: readonly number[]): Figure {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
