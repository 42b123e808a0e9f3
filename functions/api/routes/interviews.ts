import {
  AddInterview,
  CancelInterview,
  CheckInCode,
  CompleteInterview,
  InterviewDayView,
  InterviewPage,
  InterviewRow,
  ListInterviews,
  MoveInterview,
  ViewInterviewDay,
} from "#shared/contracts/interviews.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  addInterview,
  cancelInterview,
  checkInByStaff,
  completeInterview,
  listInterviews,
  markNoShow,
  moveInterview,
  showCheckInCode,
  startInterview,
  viewInterviewDay,
} from "#shared/services/interviews/index.ts";
import { checkInSigner } from "../gateway/check-in-signer.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Interviews"];
const SCHEDULERS = [...OFFICE_ROLES, "recruiter"] as const;
const STAFF = [...SCHEDULERS, "coordinator"] as const;

const list = describeRoute(STAFF, {
  method: "get",
  path: "/api/interviews",
  tags,
  summary: "Interviews in reach, by day, round, panel or state",
  request: { query: ListInterviews },
  status: 200,
  answer: InterviewPage,
});

const day = describeRoute(STAFF, {
  method: "get",
  path: "/api/interviews/day",
  tags,
  summary: "A day's interviews in reach: how many in each state, of which drives and panels",
  request: { query: ViewInterviewDay },
  status: 200,
  answer: InterviewDayView,
});

const add = describeRoute(SCHEDULERS, {
  method: "post",
  path: "/api/rounds/{id}/interviews",
  tags,
  summary: "Schedule one interview",
  request: { params: IdParam, ...body(AddInterview) },
  status: 201,
  answer: InterviewRow,
});

const move = describeRoute(SCHEDULERS, {
  method: "post",
  path: "/api/interviews/{id}/move",
  tags,
  summary: "Move an interview to another time or panel",
  request: { params: IdParam, ...body(MoveInterview) },
  status: 200,
  answer: InterviewRow,
});

const cancel = describeRoute(SCHEDULERS, {
  method: "post",
  path: "/api/interviews/{id}/cancel",
  tags,
  summary: "Cancel an interview",
  request: { params: IdParam, ...body(CancelInterview) },
  status: 200,
  answer: InterviewRow,
});

const receive = describeRoute(STAFF, {
  method: "post",
  path: "/api/interviews/{id}/check-in",
  tags,
  summary: "Check a student in by hand",
  request: { params: IdParam },
  status: 200,
  answer: InterviewRow,
});

const start = describeRoute(SCHEDULERS, {
  method: "post",
  path: "/api/interviews/{id}/start",
  tags,
  summary: "Begin an interview",
  request: { params: IdParam },
  status: 200,
  answer: InterviewRow,
});

const complete = describeRoute(SCHEDULERS, {
  method: "post",
  path: "/api/interviews/{id}/complete",
  tags,
  summary: "End an interview with the panel's score and feedback",
  request: { params: IdParam, ...body(CompleteInterview) },
  status: 200,
  answer: InterviewRow,
});

const noShow = describeRoute(SCHEDULERS, {
  method: "post",
  path: "/api/interviews/{id}/no-show",
  tags,
  summary: "The student did not come",
  request: { params: IdParam },
  status: 200,
  answer: InterviewRow,
});

const code = describeRoute(STAFF, {
  method: "get",
  path: "/api/rounds/{id}/check-in-code",
  tags,
  summary: "A code for the venue to show, good for a minute",
  request: { params: IdParam },
  status: 200,
  answer: CheckInCode,
});

export const interviewRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listInterviews(actorContext(c), c.req.valid("query"))), 200))
  .openapi(day, async (c) => c.json(valueOf(await viewInterviewDay(actorContext(c), c.req.valid("query"))), 200))
  .openapi(add, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await addInterview(actorContext(c), input)), 201);
  })
  .openapi(move, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await moveInterview(actorContext(c), input)), 200);
  })
  .openapi(cancel, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await cancelInterview(actorContext(c), input)), 200);
  })
  .openapi(receive, async (c) => c.json(valueOf(await checkInByStaff(actorContext(c), c.req.valid("param"))), 200))
  .openapi(start, async (c) => c.json(valueOf(await startInterview(actorContext(c), c.req.valid("param"))), 200))
  .openapi(complete, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await completeInterview(actorContext(c), input)), 200);
  })
  .openapi(noShow, async (c) => c.json(valueOf(await markNoShow(actorContext(c), c.req.valid("param"))), 200))
  .openapi(code, async (c) => {
    const input = { ...c.req.valid("param"), signer: checkInSigner(c) };
    return c.json(valueOf(await showCheckInCode(actorContext(c), input)), 200);
  });
