import { BulkOutcome, BulkPreview } from "#shared/contracts/bulk.ts";
import { ListToVerify, PreviewVerify, ToVerifyPage, Verify } from "#shared/contracts/verifications.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import { listToVerify, previewVerify, verifyStudents } from "#shared/services/verifications/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Verifications"];
const VERIFIERS = [...OFFICE_ROLES, "coordinator"] as const;

const list = describeRoute(VERIFIERS, {
  method: "get",
  path: "/api/verifications/waiting",
  tags,
  summary: "Students with facts that nobody has vouched for; a coordinator's are those of their branch",
  request: { query: ListToVerify },
  status: 200,
  answer: ToVerifyPage,
});

const preview = describeRoute(VERIFIERS, {
  method: "post",
  path: "/api/verifications/preview",
  tags,
  summary: "What would be vouched for",
  request: body(PreviewVerify),
  status: 200,
  answer: BulkPreview,
});

const verify = describeRoute(VERIFIERS, {
  method: "post",
  path: "/api/verifications",
  tags,
  summary: "Vouch for students' facts as they are",
  request: body(Verify),
  status: 200,
  answer: BulkOutcome,
});

export const verificationRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listToVerify(actorContext(c), c.req.valid("query"))), 200))
  .openapi(preview, async (c) => c.json(valueOf(await previewVerify(actorContext(c), c.req.valid("json"))), 200))
  .openapi(verify, async (c) => c.json(valueOf(await verifyStudents(actorContext(c), c.req.valid("json"))), 200));
