import {
  ChangePolicy,
  PolicyFindingList,
  PolicySimulation,
  PolicyVersionList,
  PolicyVersionView,
  ProposedPolicy,
} from "#shared/contracts/policies.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  changePolicy,
  listPolicyVersions,
  simulateForSeason,
  verifyForSeason,
} from "#shared/services/policies/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Placement policies"];

const list = describeRoute(OFFICE_ROLES, {
  method: "get",
  path: "/api/cycles/{id}/policy-versions",
  tags,
  summary: "Every version of a season's policy, newest first",
  request: { params: IdParam },
  status: 200,
  answer: PolicyVersionList,
});

const change = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/cycles/{id}/policy-versions",
  tags,
  summary: "Give a season a new version of its policy, at once or from a time on",
  request: { params: IdParam, ...body(ChangePolicy) },
  status: 201,
  answer: PolicyVersionView,
});

const verify = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/cycles/{id}/policy/verify",
  tags,
  summary: "Find dead bands, contradictions and lock-outs of a policy before it takes effect",
  request: { params: IdParam, ...body(ProposedPolicy) },
  status: 200,
  answer: PolicyFindingList,
});

const simulate = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/cycles/{id}/policy/simulate",
  tags,
  summary: "Replay the season under a proposed policy: who is placed, who gains, who loses",
  request: { params: IdParam, ...body(ProposedPolicy) },
  status: 200,
  answer: PolicySimulation,
});

export const policyRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listPolicyVersions(actorContext(c), c.req.valid("param"))), 200))
  .openapi(change, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await changePolicy(actorContext(c), input)), 201);
  })
  .openapi(verify, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await verifyForSeason(actorContext(c), input)), 200);
  })
  .openapi(simulate, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await simulateForSeason(actorContext(c), input)), 200);
  });
