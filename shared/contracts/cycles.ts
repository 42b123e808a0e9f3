import { z } from "zod";
import { CYCLE_KINDS } from "../domain/cycle/statuses.ts";
import { POLICY_TEMPLATE_IDS } from "../domain/policy/templates.ts";
import { Policy } from "./policies.ts";
import { CalendarDate } from "./primitives.ts";

export const PolicyTemplateList = z.object({
  items: z.array(z.object({ id: z.enum(POLICY_TEMPLATE_IDS), name: z.string(), summary: z.string(), policy: Policy })),
});
export type PolicyTemplateList = z.infer<typeof PolicyTemplateList>;

/** A season under a policy that is spelled out, or under a template's. */
export const CreateCycle = z
  .strictObject({
    name: z.string().trim().min(3).max(80),
    kind: z.enum(CYCLE_KINDS),
    startsOn: CalendarDate,
    endsOn: CalendarDate,
    policy: Policy.optional(),
    policyTemplate: z.enum(POLICY_TEMPLATE_IDS).optional(),
  })
  .refine((cycle) => (cycle.policy === undefined) !== (cycle.policyTemplate === undefined), {
    path: ["policy"],
    message: "Choose a policy template or spell a policy out, one of the two.",
  })
  .refine((cycle) => cycle.startsOn < cycle.endsOn, { path: ["endsOn"], message: "A season ends after it starts." });
export type CreateCycle = z.infer<typeof CreateCycle>;

export const CycleView = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(CYCLE_KINDS),
  startsOn: z.string(),
  endsOn: z.string(),
  policy: Policy,
  policyVersion: z.int(),
  /** The policy as people would say it. */
  policySentences: z.array(z.string()),
  /** Students who are active members. */
  members: z.int(),
});
export type CycleView = z.infer<typeof CycleView>;
export const CycleList = z.object({ items: z.array(CycleView) });
export type CycleList = z.infer<typeof CycleList>;
