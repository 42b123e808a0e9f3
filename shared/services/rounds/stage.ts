import { sql } from "drizzle-orm";
import { roundResult } from "#shared/db/schema/application.ts";
import type { ResultState } from "#shared/domain/round/marks.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import type { RoundRow } from "./candidates.ts";

export interface StagedResult extends ResultState {
  readonly applicationId: string;
  readonly rank: number | null;
  /** Blank leaves what is on record. */
  readonly score?: number | null;
  readonly remark?: string | null;
}

const CHUNK = 3_000;

/** Puts results of a round on record in the place of those that its candidates had. The caller holds the drive's lock. */
export async function stageResults(
  ctx: ActorContext,
  { tx }: Writing,
  of: RoundRow,
  results: readonly StagedResult[],
): Promise<void> {
  const recorded = {
    tenantId: ctx.tenant.id,
    roundId: of.id,
    recordedBy: ctx.actor.membershipId,
    recordedAt: ctx.now(),
    presumed: false,
  };
  for (let from = 0; from < results.length; from += CHUNK) {
    const rows = results.slice(from, from + CHUNK).map((result) => ({ ...recorded, ...result }));
    await tx
      .insert(roundResult)
      .values(rows)
      .onConflictDoUpdate({
        target: [roundResult.tenantId, roundResult.roundId, roundResult.applicationId],
        set: {
          outcome: sql`excluded.outcome`,
          attendance: sql`excluded.attendance`,
          rank: sql`excluded.rank`,
          presumed: sql`excluded.presumed`,
          recordedBy: sql`excluded.recorded_by`,
          recordedAt: sql`excluded.recorded_at`,
          score: sql`coalesce(excluded.score, ${roundResult.score})`,
          remark: sql`coalesce(excluded.remark, ${roundResult.remark})`,
        },
      });
  }
}
