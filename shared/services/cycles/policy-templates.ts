import type { PolicyTemplateList } from "#shared/contracts/cycles.ts";
import { toPolicyView } from "./view.ts";
import { POLICY_TEMPLATE_IDS, POLICY_TEMPLATES } from "#shared/domain/policy/templates.ts";

/** Policies that an office may start a season from. */
export function listPolicyTemplates(): PolicyTemplateList {
  return {
    items: POLICY_TEMPLATE_IDS.map((id) => {
      const { name, summary, policy } = POLICY_TEMPLATES[id];
      return { id, name, summary, policy: toPolicyView(policy) };
    }),
  };
}
