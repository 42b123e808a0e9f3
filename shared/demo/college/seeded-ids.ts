import { SeededRandom } from "../random.ts";

const MAX = 0xffff_ffff;

/** UUIDv7 that are the same for the same seed, and different for different seeds. */
export class SeededIds {
  readonly #seed: string;
  #made = 0;

  constructor(seed: number) {
    const random = new SeededRandom(seed);
    this.#seed = hex(random.integer(0, MAX), 8);
  }

  /** Sorts by `at`, and those of one moment in order of making. */
  at(at: Date): string {
    const time = hex(at.getTime(), 12);
    const made = hex(this.#made++, 7);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${made.slice(0, 3)}-8${made.slice(3, 6)}-${made.slice(6)}000${this.#seed}`;
  }
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, "0");
}
