import fc from "fast-check";

/**
 * fast-check, beginning where every run begins, so that the suite says the same twice. `SEED=<n>` walks a failing run
 * again (each failure names its seed), `SEED=random` goes where no run has been.
 */
export const SEED = readSeed(process.env["SEED"] ?? "2027");

fc.configureGlobal({ seed: SEED });

export { fc };

function readSeed(text: string): number {
  if (text === "random") return Math.floor(Math.random() * 2 ** 31);
  const seed = Number(text);
  if (!Number.isSafeInteger(seed)) throw new Error(`SEED is a whole number or "random", not "${text}".`);
  return seed;
}
