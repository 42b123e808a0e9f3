import type { CreateCycle, CycleView } from "#shared/contracts/cycles.ts";
import { POLICY_TEMPLATES } from "#shared/domain/policy/templates.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { openSeason } from "./open.ts";
import { toCycleView } from "./view.ts";

/** Opens a season under a policy. */
export function createCycle(ctx: ActorContext, input: CreateCycle): Promise<Result<CycleView>> {
  const { name, kind, startsOn, endsOn, policyTemplate } = input;
  const policy = input.policy ?? (policyTemplate && POLICY_TEMPLATES[policyTemplate].policy);
  if (policy === undefined) throw new Error("a season without a policy passed its contract");
  return write(ctx, async ({ tx, audit }) => {
    const dates = { startsOn, endsOn, createdAt: ctx.now() };
    const season = { tenantId: ctx.tenant.id, id: ctx.newId(), name, kind, ...dates };
    const made = await openSeason(tx, season, policy, ctx.actor.membershipId);
    if (made === undefined) {
      const sentence = "There is a season of this name already.";
      return refuse("conflict", "name_taken", sentence, { invalidParams: [{ name: "name", reason: sentence }] });
    }
    audit({ action: "cycle.create", entityType: "cycle", entityId: made.id, after: { ...input, policy } });
    return ok(toCycleView(made, { policy, version: 1 }, 0));
  });
}
