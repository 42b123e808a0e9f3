import { z } from "@hono/zod-openapi";
import {
  CommitPlan,
  CommitReplan,
  InterviewPlanView,
  PanelList,
  PanelView,
  PlanInterviews,
  ReplanInterviews,
  ReplannedInterviews,
  ReplanView,
  SavePanel,
  ScheduledInterviews,
} from "#shared/contracts/interviews.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  commitPlan,
  commitReplan,
  confirmInterviews,
  createPanel,
  listPanels,
  previewPlan,
  previewReplan,
  removePanel,
  updatePanel,
} from "#shared/services/interviews/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Interview schedule"];
const SCHEDULERS = [...OFFICE_ROLES, "recruiter"] as const;

const list = describeRoute([...SCHEDULERS, "coordinator"], {
  method: "get",
  path: "/api/rounds/{id}/panels",
  tags,
  summary: "A round's panels",
  request: { params: IdParam },
  status: 200,
  answer: PanelList,
});

const create = describeRoute(SCHEDULERS, {
  method: "post",
  path: "/api/rounds/{id}/panels",
  tags,
  summary: "Set up a panel: who, where, when, for how long",
  request: { params: IdParam, ...body(SavePanel) },
  status: 201,
  answer: PanelView,
});

const update = describeRoute(SCHEDULERS, {
  method: "put",
  path: "/api/panels/{id}",
  tags,
  summary: "Change a panel; its coming interviews take its place and people over",
  request: { params: IdParam, ...body(SavePanel) },
  status: 200,
  answer: PanelView,
});

const remove = describeRoute(SCHEDULERS, {
  method: "delete",
  path: "/api/panels/{id}",
  tags,
  summary: "Remove a panel without interviews",
  request: { params: IdParam },
  status: 200,
  answer: z.object({ removed: z.literal(true) }),
});

const plan = describeRoute(SCHEDULERS, {
  method: "post",
  path: "/api/rounds/{id}/interview-plan",
  tags,
  summary: "Place the candidates without an interview; nothing is written",
  request: { params: IdParam, ...body(PlanInterviews) },
  status: 200,
  answer: InterviewPlanView,
});

const commit = describeRoute(SCHEDULERS, {
  method: "post",
  path: "/api/rounds/{id}/interview-plan/commit",
  tags,
  summary: "Schedule a plan as it was previewed; a recruiter's is proposed to the office",
  request: { params: IdParam, ...body(CommitPlan) },
  status: 201,
  answer: ScheduledInterviews,
});

const confirm = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/rounds/{id}/interviews/confirm",
  tags,
  summary: "Confirm the times that a recruiter proposed",
  request: { params: IdParam },
  status: 200,
  answer: ScheduledInterviews,
});

const replan = describeRoute(SCHEDULERS, {
  method: "post",
  path: "/api/rounds/{id}/interview-replan",
  tags,
  summary: "What a delay means: who moves from when to when, as few as can be; nothing is written",
  request: { params: IdParam, ...body(ReplanInterviews) },
  status: 200,
  answer: ReplanView,
});

const commitMoves = describeRoute(SCHEDULERS, {
  method: "post",
  path: "/api/rounds/{id}/interview-replan/commit",
  tags,
  summary: "Move interviews as it was previewed",
  request: { params: IdParam, ...body(CommitReplan) },
  status: 200,
  answer: ReplannedInterviews,
});

export const panelRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listPanels(actorContext(c), c.req.valid("param"))), 200))
  .openapi(create, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await createPanel(actorContext(c), input)), 201);
  })
  .openapi(update, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await updatePanel(actorContext(c), input)), 200);
  })
  .openapi(remove, async (c) => c.json(valueOf(await removePanel(actorContext(c), c.req.valid("param"))), 200))
  .openapi(plan, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await previewPlan(actorContext(c), input)), 200);
  })
  .openapi(commit, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await commitPlan(actorContext(c), input)), 201);
  })
  .openapi(confirm, async (c) => c.json(valueOf(await confirmInterviews(actorContext(c), c.req.valid("param"))), 200))
  .openapi(replan, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await previewReplan(actorContext(c), input)), 200);
  })
  .openapi(commitMoves, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await commitReplan(actorContext(c), input)), 200);
  });
