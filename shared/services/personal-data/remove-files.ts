import type { Timer } from "#shared/contracts/messages/timer.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";

type Removal = Extract<Timer, { type: "files.removal" }>;
const KEYS_A_MESSAGE = 500;

/** Has files deleted at `at`, once the transaction has committed: storage cannot be rolled back. */
export function scheduleRemoval({ schedule }: Writing, keys: readonly string[], at: Date): void {
  for (let from = 0; from < keys.length; from += KEYS_A_MESSAGE) {
    schedule(at, { type: "files.removal", keys: keys.slice(from, from + KEYS_A_MESSAGE) });
  }
}

/** Deletes files of the tenant. What is gone already stays gone, so a repeated delivery does no harm. */
export async function removeFiles(ctx: Context, { keys }: Removal): Promise<Result<void>> {
  for (const key of keys) {
    if (!key.startsWith(`tenants/${ctx.tenant.id}/`)) throw new Error("The timer names a file outside its tenant.");
    await ctx.files.remove(key);
  }
  return ok(undefined);
}
