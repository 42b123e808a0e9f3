import type { DomainView } from "#shared/contracts/custom-domains.ts";
import { CUSTOM_DOMAIN_TRANSITIONS } from "#shared/domain/custom-domain/statuses.ts";
import { transition } from "#shared/domain/lifecycle.ts";
import { illegalTransition, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { changeDomain, lockDomain } from "./find.ts";
import { startWork } from "./start-work.ts";
import { toDomainView } from "./view.ts";

/** Gives a domain up: the portal answers there no more at once, and whoever proves it next may have it. */
export function removeDomain(ctx: ActorContext, { id }: { id: string }): Promise<Result<DomainView>> {
  return write(ctx, async (writing) => {
    const found = await lockDomain(ctx, writing.tx, id);
    if (found === undefined) return notFound("domain");
    const next = transition(CUSTOM_DOMAIN_TRANSITIONS, found.status, "release");
    if (!next.ok) return illegalTransition("domain", next);
    const released = await changeDomain(ctx, writing.tx, id, {
      status: next.state,
      since: ctx.now(),
      step: null,
      // What was only claimed has left nothing to clear away.
      clearedAt: found.status === "pending_dns" && found.providerId === null ? ctx.now() : null,
    });
    const { domain, status } = found;
    writing.audit({ action: "domain.remove", entityType: "domain", entityId: id, before: { domain, status } });
    return ok(toDomainView(ctx, await startWork(ctx, writing, released)));
  });
}
