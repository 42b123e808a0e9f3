import { CreateCycle, CycleList, CycleView, PolicyTemplateList } from "#shared/contracts/cycles.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import { createCycle, listCycles, listPolicyTemplates } from "#shared/services/cycles/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Seasons"];

const list = describeRoute("member", {
  method: "get",
  path: "/api/cycles",
  tags,
  summary: "Seasons, latest first",
  status: 200,
  answer: CycleList,
});

const create = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/cycles",
  tags,
  summary: "Open a season under a policy",
  request: body(CreateCycle),
  status: 201,
  answer: CycleView,
});

const templates = describeRoute(OFFICE_ROLES, {
  method: "get",
  path: "/api/policy-templates",
  tags,
  summary: "Placement policies to start a season from",
  status: 200,
  answer: PolicyTemplateList,
});

export const cycleRoutes = createRouter()
  .openapi(templates, (c) => c.json(listPolicyTemplates(), 200))
  .openapi(list, async (c) => c.json(valueOf(await listCycles(actorContext(c))), 200))
  .openapi(create, async (c) => c.json(valueOf(await createCycle(actorContext(c), c.req.valid("json"))), 201));
