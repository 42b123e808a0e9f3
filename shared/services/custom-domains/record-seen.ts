import type { DomainWork } from "#shared/contracts/messages/domain-work.ts";
import type { ResultMessage } from "#shared/contracts/messages/result.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { changeDomain, type DomainRow } from "./find.ts";
import { startWork } from "./start-work.ts";

type Seen = Extract<ResultMessage, { kind: "domain_seen" }>;

/** Compares what CloudFront serves with what the college has, and puts right what differs. */
export async function recordSeen(
  ctx: Context,
  writing: Writing,
  { domainId, domain, isEnabled }: Seen,
  row: DomainRow | undefined,
): Promise<void> {
  if (row === undefined) {
    const about = { tenantId: ctx.tenant.id, requestId: ctx.requestId, domainId, domain, attempt: 0 };
    writing.enqueue("domains", (id): DomainWork => ({ task: "release", id, ...about }));
    return;
  }
  const isHeld = row.status === "verifying" || row.status === "active";
  if (isHeld && isEnabled) return;
  const wanted = isHeld ? row : await changeDomain(ctx, writing.tx, row.id, { clearedAt: null });
  await startWork(ctx, writing, wanted);
}
