import { ONE_JOB_POLICY, type PlacementPolicy } from "./policy.ts";

/** A policy as it was stored, by whichever release: rules that it does not know are as in the commonest policy. */
export function completePolicy(stored: Partial<PlacementPolicy>): PlacementPolicy {
  return { ...ONE_JOB_POLICY, ...stored };
}
