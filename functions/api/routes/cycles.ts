import { CreateCycle, CycleList, CycleView } from "#shared/contracts/cycles.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import { createCycle, listCycles } from "#shared/services/cycles/index.ts";
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

export const cycleRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listCycles(actorContext(c))), 200))
  .openapi(create, async (c) => c.json(valueOf(await createCycle(actorContext(c), c.req.valid("json"))), 201));
