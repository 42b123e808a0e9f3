import { randomBytes } from "node:crypto";
import { and, eq, ne } from "drizzle-orm";
import type { AddDomain, DomainView } from "#shared/contracts/custom-domains.ts";
import { tenantDomain } from "#shared/db/schema/tenant-domain.ts";
import { isOfThePlatform } from "#shared/domain/custom-domain/domain-name.ts";
import { invalid, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { startWork } from "./start-work.ts";
import { toDomainView } from "./view.ts";

const MOST = 5;

/**
 * Claims a domain for the college. Anybody may claim any: it is nobody's until its DNS proves it, and whether another
 * college claims or holds it stays unsaid here.
 */
export function addDomain(ctx: ActorContext, { domain }: AddDomain): Promise<Result<DomainView>> {
  return write(ctx, async (writing) => {
    if (isOfThePlatform(ctx.portalUrlTemplate, domain)) {
      return invalid({ name: "domain", reason: "This is an address of the platform. Give a domain of your own." });
    }
    const [made] = await writing.tx
      .insert(tenantDomain)
      .values({
        tenantId: ctx.tenant.id,
        id: ctx.newId(),
        domain,
        status: "pending_dns",
        token: randomBytes(18).toString("base64url"),
        checks: 0,
        since: ctx.now(),
        createdAt: ctx.now(),
      })
      .onConflictDoNothing()
      .returning();
    if (made === undefined) return refuse("conflict", "domain_added_already", `${domain} is on your list already.`);
    const kept = and(eq(tenantDomain.tenantId, ctx.tenant.id), ne(tenantDomain.status, "released"));
    if ((await writing.tx.$count(tenantDomain, kept)) > MOST) {
      return refuse("conflict", "too_many_domains", `A college has ${MOST} domains at most. Remove one first.`);
    }
    writing.audit({ action: "domain.add", entityType: "domain", entityId: made.id, after: { domain } });
    return ok(toDomainView(ctx, await startWork(ctx, writing, made)));
  });
}
