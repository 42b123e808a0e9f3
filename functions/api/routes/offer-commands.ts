import type { z } from "zod";
import { BulkPreview } from "#shared/contracts/bulk.ts";
import {
  DeferOffer,
  GiveTime,
  OfferNote,
  OfferRow,
  PreviewRestore,
  RestoreChoice,
  Restored,
  TerminateOffer,
} from "#shared/contracts/offers.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  deferOffer,
  giveTime,
  joinOffer,
  notJoinOffer,
  previewRestore,
  restoreClosed,
  terminateOffer,
  withdrawOffer,
} from "#shared/services/offers/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Offers"];
const OFFICE_AND_COMPANY = [...OFFICE_ROLES, "recruiter"] as const;

const command = <const P extends string, B extends z.ZodType>(path: P, summary: string, schema: B) =>
  describeRoute(OFFICE_AND_COMPANY, {
    method: "post",
    path: `/api/offers/{id}/${path}`,
    tags,
    summary,
    request: { params: IdParam, ...body(schema) },
    status: 200,
    answer: OfferRow,
  });

const terminate = command("terminate", "End an offer: revoked, left by the student, or put right", TerminateOffer);
const withdraw = command("withdraw", "Take back an offer before its release", OfferNote);
const moreTime = command("give-time", "Give a student more time to answer", GiveTime);
const defer = command("defer", "Put off the joining of an accepted offer", DeferOffer);
const notJoin = command("not-join", "Note that the student did not join", OfferNote);

const join = describeRoute(OFFICE_AND_COMPANY, {
  method: "post",
  path: "/api/offers/{id}/join",
  tags,
  summary: "Note that the student has joined",
  request: { params: IdParam },
  status: 200,
  answer: OfferRow,
});

const restorable = describeRoute(OFFICE_ROLES, {
  method: "get",
  path: "/api/offers/{id}/restorable",
  tags,
  summary: "What an offer had closed, and what of it may come back when the offer ends",
  request: { params: IdParam, query: PreviewRestore },
  status: 200,
  answer: BulkPreview,
});

const restore = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/offers/{id}/restore",
  tags,
  summary: "Bring back applications that an ended offer had closed",
  request: { params: IdParam, ...body(RestoreChoice) },
  status: 200,
  answer: Restored,
});

/** What company and office do with an offer once it was extended. */
export const offerCommandRoutes = createRouter()
  .openapi(terminate, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await terminateOffer(actorContext(c), input)), 200);
  })
  .openapi(withdraw, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await withdrawOffer(actorContext(c), input)), 200);
  })
  .openapi(moreTime, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await giveTime(actorContext(c), input)), 200);
  })
  .openapi(defer, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await deferOffer(actorContext(c), input)), 200);
  })
  .openapi(notJoin, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await notJoinOffer(actorContext(c), input)), 200);
  })
  .openapi(join, async (c) => c.json(valueOf(await joinOffer(actorContext(c), c.req.valid("param"))), 200))
  .openapi(restorable, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("query") };
    return c.json(valueOf(await previewRestore(actorContext(c), input)), 200);
  })
  .openapi(restore, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await restoreClosed(actorContext(c), input)), 200);
  });
