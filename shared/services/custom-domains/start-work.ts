import type { DomainWork } from "#shared/contracts/messages/domain-work.ts";
import { nextCheckAt } from "#shared/domain/custom-domain/check-times.ts";
import { connectHost, ownershipRecord } from "#shared/domain/custom-domain/domain-name.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { changeDomain, type DomainRow } from "./find.ts";

/**
 * Sends what a domain's state asks for to the worker with the internet, and sets the timer of the look after this one:
 * a report that is lost is made good by the next. Reports and timers of earlier looks are out of date from here on.
 */
export async function startWork(ctx: Context, { tx, enqueue, schedule }: Writing, row: DomainRow): Promise<DomainRow> {
  const task = taskOf(row);
  if (task === undefined) return row;
  const attempt = row.checks + 1;
  const at = nextCheckAt(row.status, row.since, ctx.now());
  enqueue("domains", (id): DomainWork => {
    const { domain, id: domainId } = row;
    const about = { id, tenantId: ctx.tenant.id, requestId: ctx.requestId, domainId, domain, attempt };
    if (task !== "check") return { task, ...about };
    return { task, ...about, record: ownershipRecord(domain, row.token), host: connectHost(ctx.portalUrlTemplate) };
  });
  schedule(at, { type: "domain.check", domainId: row.id, attempt });
  return changeDomain(ctx, tx, row.id, { checks: attempt, nextCheckAt: at });
}

function taskOf({ status, clearedAt }: DomainRow): DomainWork["task"] | undefined {
  switch (status) {
    case "pending_dns":
      return "check";
    case "verifying":
    case "active":
      return "provide";
    case "failed":
    case "released":
      return clearedAt === null ? "release" : undefined;
  }
}
