import { and, eq } from "drizzle-orm";
import type { GiveStrike, StrikeRow } from "#shared/contracts/strikes.ts";
import { cycle } from "#shared/db/schema/cycle.ts";
import { strike } from "#shared/db/schema/strike.ts";
import { invalid, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { findMemberByRoll } from "../cycles/find-member.ts";
import { viewStrikes } from "./list.ts";
import { recordStrikes } from "./record.ts";

/** The office gives a strike by hand, for what no round, interview or offer has recorded. */
export function giveStrike(ctx: ActorContext, input: GiveStrike): Promise<Result<StrikeRow>> {
  return write(ctx, async (writing) => {
    const { tx } = writing;
    const [season] = await tx
      .select({ id: cycle.id })
      .from(cycle)
      .where(and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, input.cycleId)));
    if (season === undefined) return invalid({ name: "cycleId", reason: "There is no such season." });
    const student = await findMemberByRoll(ctx, tx, input);
    if (student === undefined) {
      return invalid({ name: "rollNo", reason: "Nobody in this season has this roll number." });
    }
    const { cycleId, kind, note } = input;
    const sourceId = ctx.newId();
    const enrollmentIds = [student.enrollmentId];
    const given = await recordStrikes(ctx, writing, { cycleId, kind, sourceId, note, enrollmentIds });
    if (given.length === 0) {
      const sentence = "The policy of this season does not count strikes of this kind, so none was given.";
      return refuse("conflict", "strikes_not_counted", sentence);
    }
    const [made] = await tx
      .select({ id: strike.id })
      .from(strike)
      .where(and(eq(strike.tenantId, ctx.tenant.id), eq(strike.sourceId, sourceId)));
    const [view] = made ? await viewStrikes(ctx, tx, [made.id]) : [];
    if (view === undefined) throw new Error("a strike that was just given is gone");
    return ok(view);
  });
}
