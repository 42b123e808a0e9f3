import type { ResultMessage } from "#shared/contracts/messages/result.ts";
import type { Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { changeDomain, lockDomain } from "./find.ts";
import { recordCheck } from "./record-check.ts";
import { recordProvided } from "./record-provided.ts";
import { recordSeen } from "./record-seen.ts";

export type DomainReport = Extract<ResultMessage, { kind: `domain_${string}` }>;

/** Writes down what the worker reports of a domain. A report of any look but the latest is out of date. */
export async function recordDomainReport(ctx: Context, writing: Writing, report: DomainReport): Promise<void> {
  const found = await lockDomain(ctx, writing.tx, report.domainId);
  if (report.kind === "domain_seen") return recordSeen(ctx, writing, report, found);
  if (found?.checks !== report.attempt) return;
  switch (report.kind) {
    case "domain_checked":
      return recordCheck(ctx, writing, found, report.judgement);
    case "domain_provided":
      return recordProvided(ctx, writing, found, report.outcome);
    case "domain_released":
      if (report.isDone && (found.status === "released" || found.status === "failed")) {
        await changeDomain(ctx, writing.tx, found.id, { clearedAt: ctx.now(), providerId: null });
      }
  }
}
