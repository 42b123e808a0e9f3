import { IdParam } from "#shared/contracts/primitives.ts";
import { BulkPreview } from "#shared/contracts/bulk.ts";
import {
  CandidateMatch,
  MatchCandidates,
  OrderWaitlist,
  PreviewSheet,
  RecordedRound,
  RecordResults,
  RecordSheet,
  ReleaseRound,
  RequestSheet,
  RoundList,
  SheetPreview,
  SheetUpload,
  UndoRound,
  Waitlist,
} from "#shared/contracts/rounds.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  listRounds,
  matchCandidates,
  orderWaitlist,
  previewRelease,
  previewSheet,
  previewUndo,
  readWaitlist,
  recordResults,
  recordSheet,
  releaseRound,
  requestSheet,
  undoRound,
} from "#shared/services/rounds/index.ts";
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

const uploadSheet = describeRoute(DECIDERS, {
  method: "post",
  path: "/api/rounds/{id}/sheets",
  tags,
  summary: "Ask for leave to upload a sheet of results",
  request: { params: IdParam, ...body(RequestSheet) },
  status: 201,
  answer: SheetUpload,
});

const sheetPreview = describeRoute(DECIDERS, {
  method: "post",
  path: "/api/rounds/{id}/sheet/preview",
  tags,
  summary: "A dry run of a pasted or uploaded sheet of results; rows that are left out are listed",
  request: { params: IdParam, ...body(PreviewSheet) },
  status: 200,
  answer: SheetPreview,
});

const sheetRecord = describeRoute(DECIDERS, {
  method: "post",
  path: "/api/rounds/{id}/sheet",
  tags,
  summary: "Stage the results of a sheet as its preview said",
  request: { params: IdParam, ...body(RecordSheet) },
  status: 200,
  answer: RecordedRound,
});

const releasePreview = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/rounds/{id}/release/preview",
  tags,
  summary: "Who would be told what by releasing a round",
  request: { params: IdParam },
  status: 200,
  answer: BulkPreview,
});

const release = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/rounds/{id}/release",
  tags,
  summary: "Release a round's results to the students",
  request: { params: IdParam, body: { content: { "application/json": { schema: ReleaseRound } } } },
  status: 200,
  answer: RecordedRound,
});

const undoPreview = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/rounds/{id}/undo/preview",
  tags,
  summary: "Whom taking a release back would concern",
  request: { params: IdParam },
  status: 200,
  answer: BulkPreview,
});

const undo = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/rounds/{id}/undo",
  tags,
  summary: "Take a round's release back, with a reason that those who were told are told",
  request: { params: IdParam, ...body(UndoRound) },
  status: 200,
  answer: RecordedRound,
});

const waitlist = describeRoute([...DECIDERS, "coordinator"], {
  method: "get",
  path: "/api/rounds/{id}/waitlist",
  tags,
  summary: "A round's waiting list in its order",
  request: { params: IdParam },
  status: 200,
  answer: Waitlist,
});

const reorder = describeRoute(DECIDERS, {
  method: "put",
  path: "/api/rounds/{id}/waitlist",
  tags,
  summary: "Put the waiting list into another order",
  request: { params: IdParam, ...body(OrderWaitlist) },
  status: 200,
  answer: Waitlist,
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
  .openapi(uploadSheet, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await requestSheet(actorContext(c), input)), 201);
  })
  .openapi(sheetPreview, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await previewSheet(actorContext(c), input)), 200);
  })
  .openapi(sheetRecord, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await recordSheet(actorContext(c), input)), 200);
  })
  .openapi(releasePreview, async (c) => {
    return c.json(valueOf(await previewRelease(actorContext(c), c.req.valid("param"))), 200);
  })
  .openapi(release, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await releaseRound(actorContext(c), input)), 200);
  })
  .openapi(undoPreview, async (c) => c.json(valueOf(await previewUndo(actorContext(c), c.req.valid("param"))), 200))
  .openapi(undo, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await undoRound(actorContext(c), input)), 200);
  })
  .openapi(waitlist, async (c) => c.json(valueOf(await readWaitlist(actorContext(c), c.req.valid("param"))), 200))
  .openapi(reorder, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await orderWaitlist(actorContext(c), input)), 200);
  });
