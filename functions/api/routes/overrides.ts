import {
  GrantOverride,
  ListOverrides,
  OverridePage,
  OverrideView,
  RevokeOverride,
} from "#shared/contracts/overrides.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import { grantOverride, listOverrides, revokeOverride } from "#shared/services/overrides/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Exceptions"];

const list = describeRoute(OFFICE_ROLES, {
  method: "get",
  path: "/api/overrides",
  tags,
  summary: "Exceptions from the seasons' rules, newest first",
  request: { query: ListOverrides },
  status: 200,
  answer: OverridePage,
});

const grant = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/overrides",
  tags,
  summary: "Make an exception, for some students and some drives, until it expires",
  request: body(GrantOverride),
  status: 201,
  answer: OverrideView,
});

const revoke = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/overrides/{id}/revoke",
  tags,
  summary: "End an exception before its time",
  request: { params: IdParam, ...body(RevokeOverride) },
  status: 200,
  answer: OverrideView,
});

export const overrideRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listOverrides(actorContext(c), c.req.valid("query"))), 200))
  .openapi(grant, async (c) => c.json(valueOf(await grantOverride(actorContext(c), c.req.valid("json"))), 201))
  .openapi(revoke, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await revokeOverride(actorContext(c), input)), 200);
  });
