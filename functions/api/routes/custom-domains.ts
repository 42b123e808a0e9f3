import { AddDomain, DomainList, DomainView } from "#shared/contracts/custom-domains.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { addDomain, listDomains, removeDomain, retryDomain } from "#shared/services/custom-domains/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Domains"];

const list = describeRoute(["admin"], {
  method: "get",
  path: "/api/domains",
  tags,
  summary: "The college's own domains, with the DNS records that each needs",
  status: 200,
  answer: DomainList,
});

const add = describeRoute(["admin"], {
  method: "post",
  path: "/api/domains",
  tags,
  summary: "Add a domain of the college's own; its DNS records prove it",
  request: body(AddDomain),
  status: 201,
  answer: DomainView,
});

const retry = describeRoute(["admin"], {
  method: "post",
  path: "/api/domains/{id}/retry",
  tags,
  summary: "Look at a domain's records now, or begin anew after a failure",
  request: { params: IdParam },
  status: 200,
  answer: DomainView,
});

const remove = describeRoute(["admin"], {
  method: "delete",
  path: "/api/domains/{id}",
  tags,
  summary: "Give a domain up",
  request: { params: IdParam },
  status: 200,
  answer: DomainView,
});

export const customDomainRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listDomains(actorContext(c))), 200))
  .openapi(add, async (c) => c.json(valueOf(await addDomain(actorContext(c), c.req.valid("json"))), 201))
  .openapi(retry, async (c) => c.json(valueOf(await retryDomain(actorContext(c), c.req.valid("param"))), 200))
  .openapi(remove, async (c) => {
    const removed = valueOf(await removeDomain(actorContext(c), c.req.valid("param")));
    c.get("directory").forget(c.get("tenant").slug);
    return c.json(removed, 200);
  });
