import {
  AnnotateResult,
  ChangeResume,
  ApplicationFilters,
  ApplicationPage,
  ApplicationRow,
  ApplicationView,
  Apply,
  BulkApplications,
  ListApplications,
  ListMyApplications,
  MarkResult,
  MyApplicationPage,
  MyApplicationRow,
  MyApplicationView,
  Pipeline,
  PreviewBulkApplications,
  ResultParams,
  ResumeUrl,
} from "#shared/contracts/applications.ts";
import { BulkOutcome, BulkPreview } from "#shared/contracts/bulk.ts";
import { ExportedFile, ExportList, PAGE_PARTS } from "#shared/contracts/exports.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  annotateResult,
  applicationResumeUrl,
  apply,
  bulkApplications,
  changeResume,
  exportApplications,
  exportResumes,
  listApplications,
  listMyApplications,
  markApplication,
  previewBulkApplications,
  readApplication,
  readMyApplication,
  readPipeline,
  withdrawApplication,
} from "#shared/services/applications/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Applications"];
const STUDENT = ["student"] as const;
const DECIDERS = [...OFFICE_ROLES, "recruiter"] as const;

const list = describeRoute([...OFFICE_ROLES, "coordinator", "recruiter"], {
  method: "get",
  path: "/api/drives/{id}/applications",
  tags,
  summary: "Applications to a drive",
  request: { params: IdParam, query: ListApplications },
  status: 200,
  answer: ApplicationPage,
});

const toFile = describeRoute([...OFFICE_ROLES, "coordinator", "recruiter"], {
  method: "post",
  path: "/api/drives/{id}/applications/export",
  tags,
  summary: "Applications to a drive as CSV or XLSX; every download is audited",
  request: { params: IdParam, query: ListApplications.omit(PAGE_PARTS), ...body(ExportList) },
  status: 201,
  answer: ExportedFile,
});

const resumes = describeRoute(DECIDERS, {
  method: "post",
  path: "/api/drives/{id}/applications/resumes",
  tags,
  summary: "The résumés of a drive's applications in one archive; each is audited as looked at",
  request: { params: IdParam, query: ApplicationFilters },
  status: 201,
  answer: ExportedFile,
});

const pipeline = describeRoute([...OFFICE_ROLES, "coordinator", "recruiter"], {
  method: "get",
  path: "/api/drives/{id}/pipeline",
  tags,
  summary: "Columns of a drive's board, with how many applications stand in each",
  request: { params: IdParam, query: ApplicationFilters },
  status: 200,
  answer: Pipeline,
});

const bulkPreview = describeRoute(DECIDERS, {
  method: "post",
  path: "/api/drives/{id}/applications/bulk/preview",
  tags,
  summary: "Whom a command on many applications would move, and whom not and why",
  request: { params: IdParam, ...body(PreviewBulkApplications) },
  status: 200,
  answer: BulkPreview,
});

const bulk = describeRoute(DECIDERS, {
  method: "post",
  path: "/api/drives/{id}/applications/bulk",
  tags,
  summary: "Move many applications as the preview said",
  request: { params: IdParam, ...body(BulkApplications) },
  status: 200,
  answer: BulkOutcome,
});

const mark = describeRoute(DECIDERS, {
  method: "post",
  path: "/api/rounds/{id}/results/{applicationId}/mark",
  tags,
  summary: "Change one candidate's result where it stands",
  request: { params: ResultParams, ...body(MarkResult) },
  status: 200,
  answer: ApplicationRow,
});

const annotate = describeRoute(DECIDERS, {
  method: "put",
  path: "/api/rounds/{id}/results/{applicationId}/notes",
  tags,
  summary: "Put a score and a remark beside a result, for those who decide",
  request: { params: ResultParams, ...body(AnnotateResult) },
  status: 200,
  answer: ApplicationRow,
});

const read = describeRoute([...OFFICE_ROLES, "coordinator", "recruiter"], {
  method: "get",
  path: "/api/applications/{id}",
  tags,
  summary: "One application, as the student was when they applied",
  request: { params: IdParam },
  status: 200,
  answer: ApplicationView,
});

const resumeUrl = describeRoute([...OFFICE_ROLES, "recruiter"], {
  method: "get",
  path: "/api/applications/{id}/resume-url",
  tags,
  summary: "A short-lived link to the résumé of an application; every look is audited",
  request: { params: IdParam },
  status: 200,
  answer: ResumeUrl,
});

const send = describeRoute(STUDENT, {
  method: "post",
  path: "/api/my/applications",
  tags,
  summary: "Apply to a drive",
  request: body(Apply),
  status: 201,
  answer: MyApplicationRow,
});

const listMine = describeRoute(STUDENT, {
  method: "get",
  path: "/api/my/applications",
  tags,
  summary: "The student's applications",
  request: { query: ListMyApplications },
  status: 200,
  answer: MyApplicationPage,
});

const readMine = describeRoute(STUDENT, {
  method: "get",
  path: "/api/my/applications/{id}",
  tags,
  summary: "One application and what happened to it",
  request: { params: IdParam },
  status: 200,
  answer: MyApplicationView,
});

const otherResume = describeRoute(STUDENT, {
  method: "put",
  path: "/api/my/applications/{id}/resume",
  tags,
  summary: "Send another résumé with an application, until the deadline",
  request: { params: IdParam, ...body(ChangeResume) },
  status: 200,
  answer: MyApplicationRow,
});

const withdraw = describeRoute(STUDENT, {
  method: "post",
  path: "/api/my/applications/{id}/withdraw",
  tags,
  summary: "Take an application back",
  request: { params: IdParam },
  status: 200,
  answer: MyApplicationRow,
});

export const applicationRoutes = createRouter()
  .openapi(list, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("query") };
    return c.json(valueOf(await listApplications(actorContext(c), input)), 200);
  })
  .openapi(toFile, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("query"), choice: c.req.valid("json") };
    return c.json(valueOf(await exportApplications(actorContext(c), input)), 201);
  })
  .openapi(resumes, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("query") };
    return c.json(valueOf(await exportResumes(actorContext(c), input)), 201);
  })
  .openapi(pipeline, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("query") };
    return c.json(valueOf(await readPipeline(actorContext(c), input)), 200);
  })
  .openapi(bulkPreview, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await previewBulkApplications(actorContext(c), input)), 200);
  })
  .openapi(bulk, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await bulkApplications(actorContext(c), input)), 200);
  })
  .openapi(mark, async (c) => {
    const { id: roundId, applicationId } = c.req.valid("param");
    const input = { ...c.req.valid("json"), roundId, applicationId };
    return c.json(valueOf(await markApplication(actorContext(c), input)), 200);
  })
  .openapi(annotate, async (c) => {
    const { id: roundId, applicationId } = c.req.valid("param");
    const input = { ...c.req.valid("json"), roundId, applicationId };
    return c.json(valueOf(await annotateResult(actorContext(c), input)), 200);
  })
  .openapi(read, async (c) => c.json(valueOf(await readApplication(actorContext(c), c.req.valid("param"))), 200))
  .openapi(resumeUrl, async (c) =>
    c.json(valueOf(await applicationResumeUrl(actorContext(c), c.req.valid("param"))), 200),
  )
  .openapi(send, async (c) => c.json(valueOf(await apply(actorContext(c), c.req.valid("json"))), 201))
  .openapi(listMine, async (c) => c.json(valueOf(await listMyApplications(actorContext(c), c.req.valid("query"))), 200))
  .openapi(readMine, async (c) => c.json(valueOf(await readMyApplication(actorContext(c), c.req.valid("param"))), 200))
  .openapi(otherResume, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await changeResume(actorContext(c), input)), 200);
  })
  .openapi(withdraw, async (c) =>
    c.json(valueOf(await withdrawApplication(actorContext(c), c.req.valid("param"))), 200),
  );
