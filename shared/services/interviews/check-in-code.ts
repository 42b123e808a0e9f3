import type { CheckInCode } from "#shared/contracts/interviews.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { interview } from "#shared/db/schema/interview.ts";
import { type TenantTransaction, withTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { CodeSigner } from "#shared/ports/code-signer.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { findRound } from "../rounds/candidates.ts";
import { isExpectedNow } from "./expected.ts";
import { joins } from "./scope.ts";

const LIFETIME_MS = 60_000;
const TYPED = /^\d{8}$/;

/** A code for the venue of a round's interviews, good for a minute. Whoever scans it is there. */
export async function showCheckInCode(
  ctx: ActorContext,
  { id, signer }: { readonly id: string; readonly signer: CodeSigner },
): Promise<Result<CheckInCode>> {
  const found = await withTenant(ctx.db, ctx.tenant.id, (tx) => findRound(ctx, tx, id));
  if (found === undefined) return notFound("round");
  const expires = ctx.now().getTime() + LIFETIME_MS;
  const code = signer.sign(JSON.stringify([ctx.tenant.id, id, expires]));
  return ok({
    url: `${ctx.portalUrl}/interviews/check-in?code=${code}`,
    digits: digitsOf(ctx, signer, id, minuteOf(ctx)),
    expiresAt: new Date(expires).toISOString(),
  });
}

/** The round whose venue showed a code, scanned or typed. */
export async function readCheckInCode(
  ctx: ActorContext,
  tx: TenantTransaction,
  { code, signer }: { readonly code: string; readonly signer: CodeSigner },
): Promise<Result<string>> {
  return TYPED.test(code) ? readTyped(ctx, tx, signer, code) : readScanned(ctx, signer, code);
}

function readScanned(ctx: ActorContext, signer: CodeSigner, code: string): Result<string> {
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

/** Digits name no round: they are held against those where the caller is expected now. */
async function readTyped(ctx: ActorContext, tx: TenantTransaction, signer: CodeSigner, code: string) {
  const expected = await tx
    .selectDistinct({ roundId: interview.roundId })
    .from(interview)
    .innerJoin(enrollment, joins.enrollment)
    .where(isExpectedNow(ctx));
  const minute = minuteOf(ctx);
  // One that was read as the minute ended is still taken.
  const isShown = (id: string) => [minute, minute - 1].some((each) => digitsOf(ctx, signer, id, each) === code);
  const found = expected.find(({ roundId }) => isShown(roundId));
  if (found) return ok(found.roundId);
  return refuse("invalid", "check_in_code_unknown", "No venue of yours shows this code now. Look at the screen again.");
}

const minuteOf = (ctx: ActorContext) => Math.floor(ctx.now().getTime() / LIFETIME_MS);

function digitsOf(ctx: ActorContext, signer: CodeSigner, roundId: string, minute: number): string {
  return signer.digits(JSON.stringify([ctx.tenant.id, roundId, minute]));
}
