/** What has been started, for ending it in the reverse order. */
export class Lifetime {
  private readonly endings: (() => Promise<unknown>)[] = [];
  private readonly onProblem: (text: string) => void;

  constructor(onProblem: (text: string) => void) {
    this.onProblem = onProblem;
  }

  /** Remembers how to end something that has just been started. */
  add(end: () => Promise<unknown> | void): void {
    this.endings.push(async () => end());
  }

  /** Ends everything, last started first; what cannot be ended is told, and the rest is ended all the same. */
  async end(): Promise<void> {
    for (const end of this.endings.splice(0).toReversed()) {
      try {
        await end();
      } catch (error) {
        this.onProblem(`while stopping: ${(error as Error).message}`);
      }
    }
  }
}
