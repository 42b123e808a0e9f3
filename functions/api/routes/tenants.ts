import {
  ConfirmLogo,
  CreateTenant,
  ListTenants,
  LogoUpload,
  RequestLogoUpload,
  TenantPage,
  TenantRow,
  TenantView,
  UpdateTenant,
} from "#shared/contracts/tenants.ts";
import {
  confirmLogo,
  createTenant,
  listTenants,
  readLogo,
  requestLogoUpload,
  updateTenant,
} from "#shared/services/tenants/index.ts";
import { body } from "../gateway/body.ts";
import { portalUrlOf } from "../gateway/hosts.ts";
import { actorContext, createRouter, describeRoute, valueOf, visitorContext } from "../gateway/route.ts";

const tags = ["Tenants"];

const list = describeRoute(["operator"], {
  method: "get",
  path: "/api/tenants",
  tags,
  summary: "List colleges",
  request: { query: ListTenants },
  status: 200,
  answer: TenantPage,
});

const create = describeRoute(["operator"], {
  method: "post",
  path: "/api/tenants",
  tags,
  summary: "Create a college and invite its administrator",
  request: body(CreateTenant),
  status: 201,
  answer: TenantRow,
});

const update = describeRoute(["admin"], {
  method: "put",
  path: "/api/tenant",
  tags,
  summary: "Change the college's name, time zone and look",
  request: body(UpdateTenant),
  status: 200,
  answer: TenantView,
});

const requestLogo = describeRoute(["admin"], {
  method: "post",
  path: "/api/tenant/logo",
  tags,
  summary: "Ask for leave to upload a logo",
  request: body(RequestLogoUpload),
  status: 201,
  answer: LogoUpload,
});

const takeLogo = describeRoute(["admin"], {
  method: "post",
  path: "/api/tenant/logo/confirm",
  tags,
  summary: "Take an uploaded picture for the logo",
  request: body(ConfirmLogo),
  status: 200,
  answer: TenantView,
});

export const tenantRoutes = createRouter()
  .openapi(list, async (c) => {
    const { portalUrlTemplate } = c.get("deps");
    const input = { ...c.req.valid("query"), portalUrlOf: (slug: string) => portalUrlOf(portalUrlTemplate, slug) };
    return c.json(valueOf(await listTenants(actorContext(c), input)), 200);
  })
  .openapi(create, async (c) => {
    const input = c.req.valid("json");
    const portalUrl = portalUrlOf(c.get("deps").portalUrlTemplate, input.slug);
    const made = valueOf(await createTenant(actorContext(c), { ...input, portalUrl }));
    c.get("directory").forget(made.slug);
    return c.json(made, 201);
  })
  .openapi(update, async (c) => {
    const view = valueOf(await updateTenant(actorContext(c), c.req.valid("json")));
    c.get("directory").forget(view.slug);
    return c.json(view, 200);
  })
  .openapi(requestLogo, async (c) =>
    c.json(valueOf(await requestLogoUpload(actorContext(c), c.req.valid("json"))), 201),
  )
  .openapi(takeLogo, async (c) => {
    const view = valueOf(await confirmLogo(actorContext(c), c.req.valid("json")));
    c.get("directory").forget(view.slug);
    return c.json(view, 200);
  });

/** The picture itself: an `<img>` and a mail client ask for it, so it is no JSON route. */
export const logoRoute = createRouter().get("/api/tenant/logo", async (c) => {
  const { bytes, type } = valueOf(await readLogo(visitorContext(c)));
  return c.body(new Uint8Array(bytes), 200, {
    "content-type": type,
    "cache-control": "public, max-age=300",
    // Mail clients and the other hosts of the platform show it too.
    "cross-origin-resource-policy": "cross-origin",
  });
});
