import { ResumeUrl } from "#shared/contracts/applications.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { ReadResume, RequestResumeUpload, ResumeList, ResumeUpload, ResumeView } from "#shared/contracts/resumes.ts";
import {
  confirmResume,
  listResumes,
  readResume,
  removeResume,
  requestResumeUpload,
  resumeDownloadUrl,
} from "#shared/services/resumes/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Résumés"];
const STUDENT = ["student"] as const;
const params = { params: IdParam };

const list = describeRoute(STUDENT, {
  method: "get",
  path: "/api/my/resumes",
  tags,
  summary: "The student's résumés",
  status: 200,
  answer: ResumeList,
});

const open = describeRoute(STUDENT, {
  method: "post",
  path: "/api/my/resumes",
  tags,
  summary: "Ask for leave to upload a résumé",
  request: body(RequestResumeUpload),
  status: 201,
  answer: ResumeUpload,
});

const read = describeRoute(STUDENT, {
  method: "get",
  path: "/api/my/resumes/{id}",
  tags,
  summary: "One résumé and what was read from it",
  request: params,
  status: 200,
  answer: ReadResume,
});

const confirm = describeRoute(STUDENT, {
  method: "post",
  path: "/api/my/resumes/{id}/confirm",
  tags,
  summary: "Check an uploaded résumé and have it read",
  request: params,
  status: 200,
  answer: ResumeView,
});

const download = describeRoute(STUDENT, {
  method: "get",
  path: "/api/my/resumes/{id}/download-url",
  tags,
  summary: "A short-lived link to one's own résumé",
  request: params,
  status: 200,
  answer: ResumeUrl,
});

const remove = describeRoute(STUDENT, {
  method: "delete",
  path: "/api/my/resumes/{id}",
  tags,
  summary: "Remove a résumé that no application was sent with",
  request: params,
  status: 200,
  answer: ResumeView,
});

export const resumeRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listResumes(actorContext(c))), 200))
  .openapi(open, async (c) => c.json(valueOf(await requestResumeUpload(actorContext(c), c.req.valid("json"))), 201))
  .openapi(read, async (c) => c.json(valueOf(await readResume(actorContext(c), c.req.valid("param"))), 200))
  .openapi(confirm, async (c) => c.json(valueOf(await confirmResume(actorContext(c), c.req.valid("param"))), 200))
  .openapi(download, async (c) => c.json(valueOf(await resumeDownloadUrl(actorContext(c), c.req.valid("param"))), 200))
  .openapi(remove, async (c) => c.json(valueOf(await removeResume(actorContext(c), c.req.valid("param"))), 200));
