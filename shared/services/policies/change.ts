import { and, eq, max } from "drizzle-orm";
import type { ChangePolicy, PolicyVersionView } from "#shared/contracts/policies.ts";
import { cycle, policyVersion } from "#shared/db/schema/cycle.ts";
import { invalid, notFound, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { verifyForSeason } from "./verify.ts";
import { toVersionView } from "./view.ts";

/**
 * Gives a season a new version of its policy, in effect at once or from a time on. Nothing that was decided under an
 * earlier version is judged again. Refused while the verifier finds an error; its warnings must have been seen.
 */
export async function changePolicy(
  ctx: ActorContext,
  input: ChangePolicy & { id: string },
): Promise<Result<PolicyVersionView>> {
  const verified = await verifyForSeason(ctx, input);
  if (!verified.ok) return verified;
  const findings = verified.value.items;
  const worst = findings.filter(({ severity }) => severity === "error" || !input.acceptWarnings);
  if (worst.length > 0) {
    const message = worst.map((each) => each.message).join(" ");
    return refuse("conflict", "policy_unsound", message, { details: { findings: worst } });
  }
  return write(ctx, async ({ tx, audit, emit }) => {
    // Two officers who change it at once take turns, and each gets a number of their own.
    const [season] = await tx
      .select()
      .from(cycle)
      .where(and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, input.id)))
      .for("no key update");
    if (season === undefined) return notFound("season");
    const now = ctx.now();
    const effectiveFrom = input.effectiveFrom === undefined ? now : new Date(input.effectiveFrom);
    if (effectiveFrom < now) return invalid({ name: "effectiveFrom", reason: "A policy cannot hold backwards." });
    const ofSeason = and(eq(policyVersion.tenantId, ctx.tenant.id), eq(policyVersion.cycleId, input.id));
    const [latest] = await tx
      .select({ version: max(policyVersion.version) })
      .from(policyVersion)
      .where(ofSeason);
    if (latest?.version !== input.baseVersion) {
      const sentence = "Somebody has changed this policy since you opened it. Reload it and try again.";
      return refuse("conflict", "stale", sentence, { details: { version: latest?.version } });
    }
    const [made] = await tx
      .insert(policyVersion)
      .values({
        tenantId: ctx.tenant.id,
        cycleId: input.id,
        version: input.baseVersion + 1,
        policy: input.policy,
        effectiveFrom,
        note: input.note,
        createdBy: ctx.actor.membershipId,
        createdAt: ctx.now(),
      })
      .returning();
    if (made === undefined) throw new Error("an insert answered nothing");
    const { version, policy } = made;
    const after = { version, policy, effectiveFrom, accepted: findings };
    const change = { before: { version: input.baseVersion }, after };
    audit({ action: "policy.change", entityType: "cycle", entityId: input.id, reason: input.note, ...change });
    emit({ type: "policy.changed", cycleId: input.id, version });
    return ok(toVersionView(ctx, made, ctx.actor.name));
  });
}
