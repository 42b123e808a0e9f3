import type { DomainFailure } from "#shared/domain/custom-domain/failures.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { changeDomain, type DomainRow } from "./find.ts";
import { startWork } from "./start-work.ts";

/** Gives a domain up for a reason, tells the administrators, and clears away what was made for it. */
export async function failDomain(
  ctx: Context,
  writing: Writing,
  row: DomainRow,
  failure: DomainFailure,
): Promise<void> {
  const failed = await changeDomain(ctx, writing.tx, row.id, {
    status: "failed",
    failure,
    step: null,
    since: ctx.now(),
    checkedAt: ctx.now(),
    clearedAt: row.status === "pending_dns" && row.providerId === null ? ctx.now() : null,
  });
  const { domain } = row;
  writing.audit({ action: "domain.fail", entityType: "domain", entityId: row.id, after: { domain, failure } });
  writing.emit({ type: "domain.failed", domainId: row.id });
  await startWork(ctx, writing, failed);
}
