import type { DomainView } from "#shared/contracts/custom-domains.ts";
import { CUSTOM_DOMAIN_TRANSITIONS } from "#shared/domain/custom-domain/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { changeDomain, lockDomain } from "./find.ts";
import { startWork } from "./start-work.ts";
import { toDomainView } from "./view.ts";

/** Begins anew with a domain that failed; one that is being waited for is looked at now rather than at its time. */
export function retryDomain(ctx: ActorContext, { id }: { id: string }): Promise<Result<DomainView>> {
  return write(ctx, async (writing) => {
    const found = await lockDomain(ctx, writing.tx, id);
    if (found === undefined) return notFound("domain");
    if (found.status === "pending_dns" || found.status === "verifying") {
      return ok(toDomainView(ctx, await startWork(ctx, writing, found)));
    }
    const next = transition(CUSTOM_DOMAIN_TRANSITIONS, found.status, "retry");
    if (!next.ok) return illegalTransition("domain", next);
    const anew = { status: next.state, since: ctx.now(), failure: null, judgement: null, step: null, clearedAt: null };
    const begun = await changeDomain(ctx, writing.tx, id, anew);
    const { domain, failure } = found;
    writing.audit({ action: "domain.retry", entityType: "domain", entityId: id, before: { domain, failure } });
    return ok(toDomainView(ctx, await startWork(ctx, writing, begun)));
  });
}
