import {
  AttachmentList,
  AttachmentUpload,
  AttachmentView,
  RequestAttachmentUpload,
} from "#shared/contracts/attachments.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { DownloadUrl } from "#shared/contracts/resumes.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import {
  attachmentDownloadUrl,
  confirmAttachment,
  listAttachments,
  removeAttachment,
  requestAttachmentUpload,
} from "#shared/services/attachments/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Drives"];
const POSTERS: readonly Role[] = [...OFFICE_ROLES, "recruiter"];
const READERS: readonly Role[] = [...POSTERS, "coordinator", "student"];

const list = describeRoute(READERS, {
  method: "get",
  path: "/api/drives/{id}/attachments",
  tags,
  summary: "Documents of a drive",
  request: { params: IdParam },
  status: 200,
  answer: AttachmentList,
});

const open = describeRoute(POSTERS, {
  method: "post",
  path: "/api/drives/{id}/attachments",
  tags,
  summary: "Leave to upload a document of a drive",
  request: { params: IdParam, ...body(RequestAttachmentUpload) },
  status: 201,
  answer: AttachmentUpload,
});

const confirm = describeRoute(POSTERS, {
  method: "post",
  path: "/api/attachments/{id}/confirm",
  tags,
  summary: "Take an uploaded document after checking it",
  request: { params: IdParam },
  status: 200,
  answer: AttachmentView,
});

const download = describeRoute(READERS, {
  method: "get",
  path: "/api/attachments/{id}/download",
  tags,
  summary: "A short-lived link to download a document",
  request: { params: IdParam },
  status: 200,
  answer: DownloadUrl,
});

const remove = describeRoute(POSTERS, {
  method: "delete",
  path: "/api/attachments/{id}",
  tags,
  summary: "Remove a document of a drive",
  request: { params: IdParam },
  status: 200,
  answer: AttachmentView,
});

export const attachmentRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listAttachments(actorContext(c), c.req.valid("param"))), 200))
  .openapi(open, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await requestAttachmentUpload(actorContext(c), input)), 201);
  })
  .openapi(confirm, async (c) => c.json(valueOf(await confirmAttachment(actorContext(c), c.req.valid("param"))), 200))
  .openapi(download, async (c) =>
    c.json(valueOf(await attachmentDownloadUrl(actorContext(c), c.req.valid("param"))), 200),
  )
  .openapi(remove, async (c) => c.json(valueOf(await removeAttachment(actorContext(c), c.req.valid("param"))), 200));
