import type { PolicyFinding } from "#shared/contracts/policies.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import type { PlacementPolicy } from "#shared/domain/policy/policy.ts";
import { verifyPolicy } from "#shared/domain/policy/verify/verify.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { previewEligibility } from "../eligibility/preview.ts";
import { selectCycle } from "./find-cycle.ts";

/** What is wrong with a policy for a season, worst first, before it takes effect. */
export async function verifyForSeason(
  ctx: ActorContext,
  { id, policy }: { readonly id: string; readonly policy: PlacementPolicy },
): Promise<Result<{ items: PolicyFinding[] }>> {
  const [[found]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [selectCycle(orm, ctx, id)]);
  if (found === undefined) return notFound("season");
  const findings = verifyPolicy(policy).map(({ path, witness, ...each }) => ({
    ...each,
    path: path.join("."),
    witness: [...witness],
  }));
  const all = [...findings, ...capOutOfSeason(found.cycle, policy), ...(await emptyGate(ctx, found.cycle, policy))];
  return ok({ items: all.toSorted((a, b) => a.severity.localeCompare(b.severity)) });
}

interface Season {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

function capOutOfSeason({ startsOn, endsOn }: Season, { applicationCap }: PlacementPolicy): PolicyFinding[] {
  const until = applicationCap?.until;
  if (typeof until !== "string" || (until >= startsOn && until < endsOn)) return [];
  const message =
    until < startsOn
      ? `The cap on applications ends on ${until}, before the season starts.`
      : "The cap on applications ends with the season: leave its end out.";
  return [{ severity: "warning", code: "no_effect", path: "applicationCap.until", message, witness: [] }];
}

/** A gate that nobody of the season meets, or hardly anybody, locks all the others out. */
async function emptyGate(
  ctx: ActorContext,
  { id: cycleId }: Season,
  { gate }: PlacementPolicy,
): Promise<PolicyFinding[]> {
  if ("all" in gate && gate.all.length === 0) return [];
  const counted = await previewEligibility(ctx, { cycleId, rule: gate });
  if (!counted.ok || counted.value.total === 0) return [];
  const { eligible, total, unknown } = counted.value;
  if (eligible * 2 >= total) return [];
  const message = `The gate lets ${eligible} of ${total} students apply to anything${unknown > 0 ? `; of ${unknown} a value is missing` : ""}.`;
  const severity = eligible === 0 ? "error" : "warning";
  return [{ severity, code: "lock_out", path: "gate", message, witness: [] }];
}
