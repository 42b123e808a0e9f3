/** Something the person at the keyboard can put right; shown as a sentence, without a stack trace. */
export class LocalError extends Error {
  override readonly name = "LocalError";
}
