import { and, asc, eq, gt, inArray, lt } from "drizzle-orm";
import type { CheckIn, CheckInCode, MyInterviewView } from "#shared/contracts/interviews.ts";
import { enrollment, interview } from "#shared/db/schema/index.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { CodeSigner } from "#shared/ports/code-signer.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { findRound } from "../rounds/candidates.ts";
import { holdResults } from "./attend.ts";
import { ofMember, selectMine, toMyInterview } from "./mine.ts";
import { joins } from "./scope.ts";
import { takeStep } from "./step.ts";

const LIFETIME_SECONDS = 60;
// Who comes sooner has come for another one.
const EARLIEST_HOURS = 4;

interface Signed {
  readonly signer: CodeSigner;
}

/** A code for the venue of a round's interviews, good for a minute. Whoever scans it is there. */
export async function showCheckInCode(
  ctx: ActorContext,
  { id, signer }: Signed & { id: string },
): Promise<Result<CheckInCode>> {
  const found = await withTenant(ctx.db, ctx.tenant.id, (tx) => findRound(ctx, tx, id));
  if (found === undefined) return notFound("round");
  const expires = ctx.now().getTime() + LIFETIME_SECONDS * 1_000;
  const code = signer.sign(JSON.stringify([ctx.tenant.id, id, expires]));
  return ok({
    url: `${ctx.portalUrl}/interviews/check-in?code=${code}`,
    expiresAt: new Date(expires).toISOString(),
  });
}

/** A student at the venue checks in to their own next interview there. Again is fine. */
export function checkIn(ctx: ActorContext, { code, signer }: CheckIn & Signed): Promise<Result<MyInterviewView>> {
  return write(ctx, async (writing) => {
    const roundId = readCode(ctx, signer, code);
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

/** The round whose venue showed the code. */
function readCode(ctx: ActorContext, signer: CodeSigner, code: string): Result<string> {
  const text = signer.open(code);
  const [tenantId, roundId, expires] = text === undefined ? [] : (JSON.parse(text) as [string, string, number]);
  if (roundId === undefined || tenantId !== ctx.tenant.id) {
    return refuse("invalid", "check_in_code_unknown", "This code is none of ours. Scan the one on the screen.");
  }
  if ((expires ?? 0) <= ctx.now().getTime()) {
    return refuse("gone", "check_in_code_expired", "This code is over. Scan the one that is on the screen now.");
  }
  return ok(roundId);
}

async function lockMine(ctx: ActorContext, tx: TenantTransaction, roundId: string) {
  const now = ctx.now();
  const [found] = await tx
    .select({ interview })
    .from(interview)
    .innerJoin(enrollment, joins.enrollment)
    .where(
      and(
        ofMember(ctx.tenant.id, ctx.actor.membershipId),
        eq(interview.roundId, roundId),
        inArray(interview.status, ["scheduled", "rescheduled", "checked_in"]),
        gt(interview.endsAt, now),
        lt(interview.startsAt, new Date(now.getTime() + EARLIEST_HOURS * 3_600_000)),
      ),
    )
    .orderBy(asc(interview.startsAt))
    .limit(1)
    .for("no key update", { of: interview });
  return found?.interview;
}
