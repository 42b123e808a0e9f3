import { isOutOfPatience } from "#shared/domain/custom-domain/check-times.ts";
import { type DnsJudgement, isInOrder } from "#shared/domain/custom-domain/judge-records.ts";
import { isUniqueViolation } from "#shared/db/unique-violation.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { failDomain } from "./fail.ts";
import { changeDomain, type DomainRow } from "./find.ts";
import { startWork } from "./start-work.ts";

/** What DNS says of a claim. Proved, it becomes the college's own, unless another has proved it before. */
export async function recordCheck(
  ctx: Context,
  writing: Writing,
  row: DomainRow,
  judgement: DnsJudgement,
): Promise<void> {
  if (row.status !== "pending_dns") return;
  const seen = await changeDomain(ctx, writing.tx, row.id, { judgement, checkedAt: ctx.now() });
  if (isInOrder(judgement)) {
    const held = await hold(ctx, writing, seen);
    if (held === undefined) return failDomain(ctx, writing, seen, "held_by_another");
    const { domain } = held;
    writing.audit({ action: "domain.prove", entityType: "domain", entityId: held.id, after: { domain } });
    await startWork(ctx, writing, held);
    return;
  }
  if (isOutOfPatience(row.since, ctx.now())) await failDomain(ctx, writing, seen, "records_not_found");
}

// The index decides, across colleges that this transaction cannot see. A savepoint, since a violation ends what it is in.
async function hold(ctx: Context, { tx }: Writing, row: DomainRow): Promise<DomainRow | undefined> {
  try {
    return await tx.transaction((savepoint) =>
      changeDomain(ctx, savepoint, row.id, { status: "verifying", since: ctx.now(), step: "certificate" }),
    );
  } catch (error) {
    if (isUniqueViolation(error, "tenant_domain_held")) return undefined;
    throw error;
  }
}
