import { AuditPage, ListAudit } from "#shared/contracts/audit.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import { listAudit } from "#shared/services/audit/index.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const list = describeRoute(OFFICE_ROLES, {
  method: "get",
  path: "/api/audit",
  tags: ["Audit"],
  summary: "The audit trail",
  request: { query: ListAudit },
  status: 200,
  answer: AuditPage,
});

export const auditRoutes = createRouter().openapi(list, async (c) =>
  c.json(valueOf(await listAudit(actorContext(c), c.req.valid("query"))), 200),
);
