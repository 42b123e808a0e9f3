import { and, asc, eq } from "drizzle-orm";
import type { CheckIn, MyInterviewView } from "#shared/contracts/interviews.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { interview } from "#shared/db/schema/interview.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { CodeSigner } from "#shared/ports/code-signer.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { holdResults } from "./attend.ts";
import { readCheckInCode } from "./check-in-code.ts";
import { isExpectedNow } from "./expected.ts";
import { selectMine, toMyInterview } from "./mine.ts";
import { joins } from "./scope.ts";
import { takeStep } from "./step.ts";

/** A student at the venue checks in to their own next interview there. Again is fine. */
export function checkIn(
  ctx: ActorContext,
  input: CheckIn & { readonly signer: CodeSigner },
): Promise<Result<MyInterviewView>> {
  return write(ctx, async (writing) => {
    const roundId = await readCheckInCode(ctx, writing.tx, input);
    if (!roundId.ok) return roundId;
    await holdResults(ctx, writing.tx, eq(interview.roundId, roundId.value));
    const found = await lockMine(ctx, writing.tx, roundId.value);
    if (found === undefined) {
      return refuse("not_found", "no_interview_here", "You have no interview here now. Look at its time and place.");
    }
    if (found.status !== "checked_in") {
      const done = await takeStep(ctx, writing, found, { command: "check_in", set: { checkedInAt: ctx.now() } });
      if (!done.ok) return done;
    }
    const [view] = await selectMine(writing.tx, eq(interview.id, found.id));
    return view ? ok(toMyInterview(view)) : notFound("interview");
  });
}

async function lockMine(ctx: ActorContext, tx: TenantTransaction, roundId: string) {
  const [found] = await tx
    .select({ interview })
    .from(interview)
    .innerJoin(enrollment, joins.enrollment)
    .where(and(isExpectedNow(ctx), eq(interview.roundId, roundId)))
    .orderBy(asc(interview.startsAt))
    .limit(1)
    .for("no key update", { of: interview });
  return found?.interview;
}
