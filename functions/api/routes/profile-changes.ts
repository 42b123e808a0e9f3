import { BulkOutcome, BulkPreview } from "#shared/contracts/bulk.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import {
  ApproveProfileChanges,
  ListProfileChanges,
  MyProfileChange,
  MyProfileChangeList,
  PreviewProfileChanges,
  ProfileChangePage,
  RejectProfileChange,
  RequestProfileChange,
} from "#shared/contracts/profile-changes.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  approveProfileChanges,
  listMyProfileChanges,
  listProfileChanges,
  previewApproval,
  rejectProfileChange,
  requestProfileChange,
  withdrawProfileChange,
} from "#shared/services/profile-changes/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Profile changes"];
const STUDENT = ["student"] as const;
const DECIDERS = [...OFFICE_ROLES, "coordinator"] as const;

const request = describeRoute(STUDENT, {
  method: "post",
  path: "/api/my/profile-changes",
  tags,
  summary: "Ask for the correction of a fact",
  request: body(RequestProfileChange),
  status: 201,
  answer: MyProfileChange,
});

const listMine = describeRoute(STUDENT, {
  method: "get",
  path: "/api/my/profile-changes",
  tags,
  summary: "What the student has asked for, newest first",
  status: 200,
  answer: MyProfileChangeList,
});

const withdraw = describeRoute(STUDENT, {
  method: "post",
  path: "/api/my/profile-changes/{id}/withdraw",
  tags,
  summary: "Take back a request",
  request: { params: IdParam },
  status: 200,
  answer: MyProfileChange,
});

const list = describeRoute(DECIDERS, {
  method: "get",
  path: "/api/profile-changes",
  tags,
  summary: "What students have asked for; a coordinator's are those of their branch",
  request: { query: ListProfileChanges },
  status: 200,
  answer: ProfileChangePage,
});

const preview = describeRoute(DECIDERS, {
  method: "post",
  path: "/api/profile-changes/approve/preview",
  tags,
  summary: "What granting some requests would change",
  request: body(PreviewProfileChanges),
  status: 200,
  answer: BulkPreview,
});

const approve = describeRoute(DECIDERS, {
  method: "post",
  path: "/api/profile-changes/approve",
  tags,
  summary: "Grant requests and write what they ask for",
  request: body(ApproveProfileChanges),
  status: 200,
  answer: BulkOutcome,
});

const reject = describeRoute(DECIDERS, {
  method: "post",
  path: "/api/profile-changes/{id}/reject",
  tags,
  summary: "Refuse a request, with a reason",
  request: { params: IdParam, ...body(RejectProfileChange) },
  status: 200,
  answer: MyProfileChange,
});

export const profileChangeRoutes = createRouter()
  .openapi(request, async (c) => c.json(valueOf(await requestProfileChange(actorContext(c), c.req.valid("json"))), 201))
  .openapi(listMine, async (c) => c.json(valueOf(await listMyProfileChanges(actorContext(c))), 200))
  .openapi(withdraw, async (c) =>
    c.json(valueOf(await withdrawProfileChange(actorContext(c), c.req.valid("param"))), 200),
  )
  .openapi(list, async (c) => c.json(valueOf(await listProfileChanges(actorContext(c), c.req.valid("query"))), 200))
  .openapi(preview, async (c) => c.json(valueOf(await previewApproval(actorContext(c), c.req.valid("json"))), 200))
  .openapi(approve, async (c) =>
    c.json(valueOf(await approveProfileChanges(actorContext(c), c.req.valid("json"))), 200),
  )
  .openapi(reject, async (c) => {
    const input = { ...c.req.valid("json"), ...c.req.valid("param") };
    return c.json(valueOf(await rejectProfileChange(actorContext(c), input)), 200);
  });
