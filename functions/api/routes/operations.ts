import { CollegeUsagePage, ListCollegeUsage } from "#shared/contracts/college-usage.ts";
import {
  DeadLetterPage,
  ListDeadLetters,
  QueuesView,
  RedriveDeadLetters,
  Redriven,
} from "#shared/contracts/dead-letters.ts";
import { listDeadLetters, readQueues, redriveDeadLetters } from "#shared/services/dead-letters/index.ts";
import { listCollegeUsage } from "#shared/services/tenants/index.ts";
import { body } from "../gateway/body.ts";
import { portalUrlOf } from "../gateway/hosts.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Operations"];
const OPERATOR = ["operator"] as const;

const queues = describeRoute(OPERATOR, {
  method: "get",
  path: "/api/operations/queues",
  tags,
  summary: "How the queues and the outbox stand",
  status: 200,
  answer: QueuesView,
});

const deadLetters = describeRoute(OPERATOR, {
  method: "get",
  path: "/api/operations/dead-letters",
  tags,
  summary: "List messages that failed for the last time, and why",
  request: { query: ListDeadLetters },
  status: 200,
  answer: DeadLetterPage,
});

const redrive = describeRoute(OPERATOR, {
  method: "post",
  path: "/api/operations/dead-letters/redrive",
  tags,
  summary: "Send one dead letter of a queue once more, or all of them",
  request: body(RedriveDeadLetters),
  status: 200,
  answer: Redriven,
});

const usage = describeRoute(OPERATOR, {
  method: "get",
  path: "/api/operations/colleges",
  tags,
  summary: "List colleges by size and cost",
  request: { query: ListCollegeUsage },
  status: 200,
  answer: CollegeUsagePage,
});

export const operationRoutes = createRouter()
  .openapi(queues, async (c) => c.json(valueOf(await readQueues(actorContext(c), c.get("deps").deadLetters)), 200))
  .openapi(deadLetters, async (c) => c.json(valueOf(await listDeadLetters(actorContext(c), c.req.valid("query"))), 200))
  .openapi(redrive, async (c) => {
    const { deadLetters: dead } = c.get("deps");
    return c.json(valueOf(await redriveDeadLetters(actorContext(c), dead, c.req.valid("json"))), 200);
  })
  .openapi(usage, async (c) => {
    const { portalUrlTemplate } = c.get("deps");
    const input = { ...c.req.valid("query"), portalUrlOf: (slug: string) => portalUrlOf(portalUrlTemplate, slug) };
    return c.json(valueOf(await listCollegeUsage(actorContext(c), input)), 200);
  });
