/** Lines for the person who waits. */
export interface Progress {
  /** Announces a step, runs it, and says how long it took. */
  step<T>(title: string, work: () => Promise<T>): Promise<T>;
  note(text: string): void;
  /** A problem that does not end the run. */
  problem(text: string): void;
}

const GREY = "\u001B[90m";
const RED = "\u001B[31m";
const GREEN = "\u001B[32m";
const PLAIN = "\u001B[0m";

/** Progress on the console; `quiet` keeps problems only. */
export function consoleProgress({ quiet = false, colour = process.stdout.isTTY === true } = {}): Progress {
  const paint = (code: string, text: string) => (colour ? `${code}${text}${PLAIN}` : text);
  const write = (text: string) => quiet || process.stdout.write(`${text}\n`);
  return {
    async step(title, work) {
      const started = performance.now();
      const result = await work();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      write(`${paint(GREEN, "✓")} ${title} ${paint(GREY, `${seconds} s`)}`);
      return result;
    },
    note: (text) => void write(text),
    problem: (text) => void process.stderr.write(`${paint(RED, "✗")} ${text}\n`),
  };
}
