import type { Policy } from "#shared/contracts/policies.ts";

type Rules = Policy["exceptions"][number]["rules"];

/** What an exception has of its own: rules that equal everybody's are left out, so that they follow when those change. */
export function ownRules(common: Policy, rules: Rules & Partial<Policy>): Rules {
  const entries = (Object.entries(rules) as [keyof Policy, unknown][]).filter(([key]) => key !== "exceptions");
  const own = entries.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(common[key]));
  return Object.fromEntries(own);
}
