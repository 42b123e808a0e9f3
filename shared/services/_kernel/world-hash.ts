import { createHash } from "node:crypto";

/**
 * Stands for what a preview has shown, so that the action after it can refuse a changed world: SHA-256 in hex of the
 * facts as JSON. Order counts; leave out what may change without changing what the action does.
 */
export function worldHash(facts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}
