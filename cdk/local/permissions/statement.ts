import { LocalError } from "../local-error.ts";
import { type Conditions, requireKnownConditions } from "./conditions.ts";
import { listOf } from "./patterns.ts";

/** A statement of an IAM policy, with CloudFormation's functions replaced. */
export interface Statement {
  readonly effect: "Allow" | "Deny";
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  readonly conditions: Conditions;
  /** ARNs that a resource's own policy speaks of, or `*`; a role's policy speaks of the role. */
  readonly principals?: readonly string[];
}

/** Reads a statement of a policy document. Throws a LocalError for what this machine could judge only by guessing. */
export function readStatement(document: Readonly<Record<string, unknown>>): Statement {
  const resources = [...listOf(document["Resource"]), ...listOf(document["NotResource"])];
  const variable = resources.find((resource) => resource.includes("${"));
  if (variable !== undefined) throw new LocalError(`the local stack does not know the policy variable of ${variable}`);
  const conditions = (document["Condition"] ?? {}) as Conditions;
  requireKnownConditions(conditions);
  return {
    effect: document["Effect"] === "Deny" ? "Deny" : "Allow",
    actions: listOf(document["Action"]),
    notActions: listOf(document["NotAction"]),
    resources: listOf(document["Resource"]),
    notResources: listOf(document["NotResource"]),
    conditions,
  };
}
