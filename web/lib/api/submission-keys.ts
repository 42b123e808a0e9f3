import { newIdempotencyKey } from "./idempotency-key.ts";

// A second click that was on its way when the first one's answer came.
const DOUBLE_CLICK_MS = 1_000;

interface Submission {
  readonly request: string;
  readonly key: string;
  /** When it was answered, in milliseconds; undefined while nobody knows what became of it. */
  answeredAt?: number;
}

/**
 * Which Idempotency-Key a POST carries. The same request again, and nothing else in between, is the same submission
 * when it follows its answer at once (a double click), or when there was none (a lost connection, and another try).
 */
export class SubmissionKeys {
  #last: Submission | undefined;

  /** `now` in milliseconds. */
  keyFor(request: string, now: number): string {
    const { answeredAt = now } = this.#last ?? {};
    if (this.#last?.request !== request || now - answeredAt > DOUBLE_CLICK_MS) {
      this.#last = { request, key: newIdempotencyKey() };
    }
    return this.#last.key;
  }

  answered(key: string, now: number): void {
    if (this.#last?.key === key) this.#last.answeredAt = now;
  }
}
