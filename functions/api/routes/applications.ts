import {
  ApplicationPage,
  ApplicationView,
  Apply,
  ListApplications,
  ListMyApplications,
  MyApplicationPage,
  MyApplicationRow,
  MyApplicationView,
  ResumeUrl,
} from "#shared/contracts/applications.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  applicationResumeUrl,
  apply,
  listApplications,
  listMyApplications,
  readApplication,
  readMyApplication,
  withdrawApplication,
} from "#shared/services/applications/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Applications"];
const STUDENT = ["student"] as const;

const list = describeRoute([...OFFICE_ROLES, "coordinator", "recruiter"], {
  method: "get",
  path: "/api/drives/{id}/applications",
  tags,
  summary: "Applications to a drive",
  request: { params: IdParam, query: ListApplications },
  status: 200,
  answer: ApplicationPage,
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
  .openapi(read, async (c) => c.json(valueOf(await readApplication(actorContext(c), c.req.valid("param"))), 200))
  .openapi(resumeUrl, async (c) =>
    c.json(valueOf(await applicationResumeUrl(actorContext(c), c.req.valid("param"))), 200),
  )
  .openapi(send, async (c) => c.json(valueOf(await apply(actorContext(c), c.req.valid("json"))), 201))
  .openapi(listMine, async (c) => c.json(valueOf(await listMyApplications(actorContext(c), c.req.valid("query"))), 200))
  .openapi(readMine, async (c) => c.json(valueOf(await readMyApplication(actorContext(c), c.req.valid("param"))), 200))
  .openapi(withdraw, async (c) =>
    c.json(valueOf(await withdrawApplication(actorContext(c), c.req.valid("param"))), 200),
  );
