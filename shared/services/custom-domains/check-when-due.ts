import type { Timer } from "#shared/contracts/messages/timer.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { Context } from "../_kernel/context.ts";
import { writeAsSystem } from "../_kernel/write.ts";
import { lockDomain } from "./find.ts";
import { startWork } from "./start-work.ts";

/** Looks at a domain again, unless it was looked at since the timer was set. */
export function checkDomainWhenDue(
  ctx: Context,
  { domainId, attempt }: Extract<Timer, { type: "domain.check" }>,
): Promise<Result<undefined>> {
  return writeAsSystem(ctx, async (writing) => {
    const found = await lockDomain(ctx, writing.tx, domainId);
    if (found?.checks === attempt) await startWork(ctx, writing, found);
    return ok(undefined);
  });
}
