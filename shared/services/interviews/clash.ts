import { sql } from "drizzle-orm";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { refuse, type Result } from "#shared/domain/result.ts";

/** What each constraint keeps from being in two places. */
const CLASHES: Readonly<Record<string, readonly [code: string, sentence: string]>> = {
  interview_student_clash: ["student_clash", "A student has another interview at that time."],
  interview_panel_clash: ["panel_clash", "The panel has another interview at that time."],
  interview_room_clash: ["room_clash", "The room is taken by another interview at that time."],
  interview_panelist_clash: ["panelist_clash", "A panelist is in another interview at that time."],
  interview_once: ["already_scheduled", "A student has an interview in this round already."],
};

/**
 * Writes times of interviews, swaps included: clashes are looked for once all of them are written. Whoever comes
 * second to a time is refused by the constraint's name; the refusal ends the transaction.
 */
export async function refusingClashes<T>(tx: TenantTransaction, work: () => Promise<T>): Promise<Result<T>> {
  try {
    await tx.execute(sql`set constraints all deferred`);
    const value = await work();
    await tx.execute(sql`set constraints all immediate`);
    return { ok: true, value };
  } catch (error) {
    const { constraint_name: name } = ((error as Error).cause ?? {}) as { constraint_name?: string };
    const clash = CLASHES[name ?? ""];
    if (clash === undefined) throw error;
    return refuse("conflict", clash[0], `${clash[1]} Look at the schedule again.`);
  }
}
