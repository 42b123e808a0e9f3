import type { Verdict } from "./judge.ts";
import type { Statement } from "./statement.ts";

/** Says in AWS's words, and then in those of the template, why a call is refused and what would allow it. */
export function explainRefusal(functionId: string, roleArn: string, verdict: Verdict & { allowed: false }): string {
  const { action, resource } = verdict.access;
  const user = `${roleArn.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/")}/${functionId}`;
  const refused = `User: ${user} is not authorized to perform: ${action} on resource: ${resource}`;
  if (verdict.denial) return `${refused} with an explicit deny in: ${JSON.stringify(written(verdict.denial))}`;
  const missing = JSON.stringify({ Effect: "Allow", Action: action, Resource: resource });
  return `${refused} because no identity-based policy allows the ${action} action. Missing in the role of ${functionId}: ${missing}`;
}

function written({ effect, actions, notActions, resources, notResources, conditions }: Statement): object {
  return {
    Effect: effect,
    ...(actions.length > 0 ? { Action: actions } : { NotAction: notActions }),
    ...(resources.length > 0 ? { Resource: resources } : { NotResource: notResources }),
    ...(Object.keys(conditions).length > 0 && { Condition: conditions }),
  };
}
