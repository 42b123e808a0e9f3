import { MeView, TenantView } from "#shared/contracts/tenants.ts";
import { toMeView, toTenantView } from "#shared/services/tenants/index.ts";
import { actorContext, createRouter, describeRoute } from "../gateway/route.ts";

const tags = ["Session"];

const me = describeRoute("member", {
  method: "get",
  path: "/api/me",
  tags,
  summary: "Who is signed in",
  status: 200,
  answer: MeView,
});

const tenant = describeRoute("public", {
  method: "get",
  path: "/api/tenant",
  tags,
  summary: "The college at this host, as its sign-in page shows it",
  status: 200,
  answer: TenantView,
});

export const sessionRoutes = createRouter()
  .openapi(me, (c) => c.json(toMeView(actorContext(c)), 200))
  .openapi(tenant, (c) => c.json(toTenantView(c.get("tenant")), 200));
