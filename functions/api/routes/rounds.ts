import { IdParam } from "#shared/contracts/primitives.ts";
import { CandidateMatch, MatchCandidates, RecordedRound, RecordResults, RoundList } from "#shared/contracts/rounds.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import { listRounds, matchCandidates, recordResults, releaseRound } from "#shared/services/rounds/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Rounds"];
const DECIDERS = [...OFFICE_ROLES, "recruiter"] as const;

const list = describeRoute([...DECIDERS, "coordinator"], {
  method: "get",
  path: "/api/drives/{id}/rounds",
  tags,
  summary: "A drive's rounds and how their results stand",
  request: { params: IdParam },
  status: 200,
  answer: RoundList,
});

const match = describeRoute(DECIDERS, {
  method: "post",
  path: "/api/rounds/{id}/match",
  tags,
  summary: "Recognise pasted roll numbers or addresses; what is not recognised is listed",
  request: { params: IdParam, ...body(MatchCandidates) },
  status: 200,
  answer: CandidateMatch,
});

const record = describeRoute(DECIDERS, {
  method: "post",
  path: "/api/rounds/{id}/results",
  tags,
  summary: "Record a round's results, staged until the office releases them",
  request: { params: IdParam, ...body(RecordResults) },
  status: 200,
  answer: RecordedRound,
});

const release = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/rounds/{id}/release",
  tags,
  summary: "Release a round's results to the students",
  request: { params: IdParam },
  status: 200,
  answer: RecordedRound,
});

export const roundRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listRounds(actorContext(c), c.req.valid("param"))), 200))
  .openapi(match, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await matchCandidates(actorContext(c), input)), 200);
  })
  .openapi(record, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await recordResults(actorContext(c), input)), 200);
  })
  .openapi(release, async (c) => c.json(valueOf(await releaseRound(actorContext(c), c.req.valid("param"))), 200));
