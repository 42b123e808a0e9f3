import type { CycleView } from "#shared/contracts/cycles.ts";
import type { cycle } from "#shared/db/schema/index.ts";

export function toCycleView(row: typeof cycle.$inferSelect, members: number): CycleView {
  const { id, name, kind, startsOn, endsOn, policy, policyVersion } = row;
  return {
    id,
    name,
    kind,
    startsOn,
    endsOn,
    policy: { ...policy, exemptTags: [...policy.exemptTags] },
    policyVersion,
    members,
  };
}
