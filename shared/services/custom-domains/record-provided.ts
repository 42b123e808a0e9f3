import type { ResultMessage } from "#shared/contracts/messages/result.ts";
import { isOutOfPatience } from "#shared/domain/custom-domain/check-times.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { failDomain } from "./fail.ts";
import { changeDomain, type DomainRow } from "./find.ts";
import { startWork } from "./start-work.ts";

type Outcome = Extract<ResultMessage, { kind: "domain_provided" }>["outcome"];

/** How far CloudFront is with a domain that is held. */
export async function recordProvided(ctx: Context, writing: Writing, row: DomainRow, outcome: Outcome): Promise<void> {
  if (row.status !== "verifying" && row.status !== "active") return;
  if (outcome.state === "failed") return failDomain(ctx, writing, row, outcome.failure);
  if (outcome.state === "active") return activate(ctx, writing, row, outcome.providerId);
  if (row.status === "active") return lapse(ctx, writing, row, outcome.step);
  if (isOutOfPatience(row.since, ctx.now())) {
    return failDomain(ctx, writing, row, outcome.step === "earlier_use" ? "used_elsewhere" : "certificate_timed_out");
  }
  await changeDomain(ctx, writing.tx, row.id, { step: outcome.step, checkedAt: ctx.now() });
}

async function activate(ctx: Context, { tx, audit, emit }: Writing, row: DomainRow, providerId: string): Promise<void> {
  const seen = { providerId, checkedAt: ctx.now(), step: null };
  if (row.status === "active") return void (await changeDomain(ctx, tx, row.id, seen));
  await changeDomain(ctx, tx, row.id, { ...seen, status: "active", since: ctx.now(), activatedAt: ctx.now() });
  audit({ action: "domain.activate", entityType: "domain", entityId: row.id, after: { domain: row.domain } });
  emit({ type: "domain.active", domainId: row.id });
}

// What served it is gone, e.g. removed by hand, and has been made anew.
async function lapse(
  ctx: Context,
  writing: Writing,
  row: DomainRow,
  step: Extract<Outcome, { state: "waiting" }>["step"],
): Promise<void> {
  const { id, domain } = row;
  const change = { status: "verifying", since: ctx.now(), step, checkedAt: ctx.now() } as const;
  const lapsed = await changeDomain(ctx, writing.tx, id, change);
  writing.audit({ action: "domain.lapse", entityType: "domain", entityId: id, after: { domain, step } });
  // The timer of an active domain is a day off.
  await startWork(ctx, writing, lapsed);
}
