import {
  ErasureCase,
  ErasurePage,
  ErasureView,
  GrantErasure,
  ListErasures,
  MyErasures,
  RefuseErasure,
  RequestErasure,
} from "#shared/contracts/erasures.ts";
import { DataExport } from "#shared/contracts/personal-data.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  grantErasure,
  listErasures,
  readErasure,
  readMyErasures,
  refuseErasure,
  requestErasure,
  withdrawErasure,
} from "#shared/services/erasures/index.ts";
import { exportMyData } from "#shared/services/personal-data/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Personal data"];
const STUDENT = ["student"] as const;

const exportMine = describeRoute(STUDENT, {
  method: "post",
  path: "/api/my/data-export",
  tags,
  summary: "Everything that the college keeps of the student, as a zip to download",
  status: 201,
  answer: DataExport,
});

const readMine = describeRoute(STUDENT, {
  method: "get",
  path: "/api/my/erasures",
  tags,
  summary: "The student's requests for erasure, and what granting one would do",
  status: 200,
  answer: MyErasures,
});

const request = describeRoute(STUDENT, {
  method: "post",
  path: "/api/my/erasures",
  tags,
  summary: "Ask the college to erase what it keeps of the student",
  request: body(RequestErasure),
  status: 201,
  answer: ErasureView,
});

const withdraw = describeRoute(STUDENT, {
  method: "post",
  path: "/api/my/erasures/{id}/withdraw",
  tags,
  summary: "Take back a request for erasure",
  request: { params: IdParam },
  status: 200,
  answer: ErasureView,
});

const list = describeRoute(OFFICE_ROLES, {
  method: "get",
  path: "/api/erasures",
  tags,
  summary: "Requests for erasure",
  request: { query: ListErasures },
  status: 200,
  answer: ErasurePage,
});

const read = describeRoute(OFFICE_ROLES, {
  method: "get",
  path: "/api/erasures/{id}",
  tags,
  summary: "One request for erasure, with what granting it would remove, what stays and why",
  request: { params: IdParam },
  status: 200,
  answer: ErasureCase,
});

const refuse = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/erasures/{id}/refuse",
  tags,
  summary: "Refuse a request for erasure, with a reason",
  request: { params: IdParam, ...body(RefuseErasure) },
  status: 200,
  answer: ErasureView,
});

const grant = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/erasures/{id}/grant",
  tags,
  summary: "Erase a student, for good",
  request: { params: IdParam, ...body(GrantErasure) },
  status: 200,
  answer: ErasureView,
});

export const erasureRoutes = createRouter()
  .openapi(exportMine, async (c) => c.json(valueOf(await exportMyData(actorContext(c))), 201))
  .openapi(readMine, async (c) => c.json(valueOf(await readMyErasures(actorContext(c))), 200))
  .openapi(request, async (c) => c.json(valueOf(await requestErasure(actorContext(c), c.req.valid("json"))), 201))
  .openapi(withdraw, async (c) => c.json(valueOf(await withdrawErasure(actorContext(c), c.req.valid("param"))), 200))
  .openapi(list, async (c) => c.json(valueOf(await listErasures(actorContext(c), c.req.valid("query"))), 200))
  .openapi(read, async (c) => c.json(valueOf(await readErasure(actorContext(c), c.req.valid("param"))), 200))
  .openapi(refuse, async (c) => {
    const input = { ...c.req.valid("json"), ...c.req.valid("param") };
    return c.json(valueOf(await refuseErasure(actorContext(c), input)), 200);
  })
  .openapi(grant, async (c) => {
    const input = { ...c.req.valid("json"), ...c.req.valid("param") };
    return c.json(valueOf(await grantErasure(actorContext(c), input)), 200);
  });
