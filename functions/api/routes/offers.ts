import {
  ExtendedOffers,
  ExtendOffers,
  ListOffers,
  MyOfferList,
  MyOfferView,
  OfferPage,
  ReleasedOffers,
  ReleaseResults,
} from "#shared/contracts/offers.ts";
import { BulkPreview } from "#shared/contracts/bulk.ts";
import { ExportedFile, ExportList, PAGE_PARTS } from "#shared/contracts/exports.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  acceptOffer,
  declineOffer,
  extendOffers,
  listMyOffers,
  exportOffers,
  listOffers,
  previewResults,
  releaseResults,
} from "#shared/services/offers/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Offers"];
const STUDENT = ["student"] as const;

const list = describeRoute([...OFFICE_ROLES, "coordinator", "recruiter"], {
  method: "get",
  path: "/api/drives/{id}/offers",
  tags,
  summary: "Offers of a drive, staged ones included",
  request: { params: IdParam, query: ListOffers },
  status: 200,
  answer: OfferPage,
});

const toFile = describeRoute([...OFFICE_ROLES, "coordinator", "recruiter"], {
  method: "post",
  path: "/api/drives/{id}/offers/export",
  tags,
  summary: "Offers of a drive as CSV or XLSX; every download is audited",
  request: { params: IdParam, query: ListOffers.omit(PAGE_PARTS), ...body(ExportList) },
  status: 201,
  answer: ExportedFile,
});

const extend = describeRoute([...OFFICE_ROLES, "recruiter"], {
  method: "post",
  path: "/api/drives/{id}/offers",
  tags,
  summary: "Offer the job to candidates who advanced through every round",
  request: { params: IdParam, ...body(ExtendOffers) },
  status: 201,
  answer: ExtendedOffers,
});

const releasePreview = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/drives/{id}/release-results/preview",
  tags,
  summary: "Who would be given an offer, and who would be told that there is none",
  request: { params: IdParam },
  status: 200,
  answer: BulkPreview,
});

const release = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/drives/{id}/release-results",
  tags,
  summary: "Declare a drive's results and release its offers",
  request: { params: IdParam, ...body(ReleaseResults) },
  status: 200,
  answer: ReleasedOffers,
});

const listMine = describeRoute(STUDENT, {
  method: "get",
  path: "/api/my/offers",
  tags,
  summary: "The student's offers, each with what accepting it would close",
  status: 200,
  answer: MyOfferList,
});

const respond = <const P extends string>(path: P, summary: string) =>
  describeRoute(STUDENT, {
    method: "post",
    path: `/api/my/offers/{id}/${path}`,
    tags,
    summary,
    request: { params: IdParam },
    status: 200,
    answer: MyOfferView,
  });

const accept = respond("accept", "Accept an offer; what the policy closes is closed with it");
const decline = respond("decline", "Decline an offer");

export const offerRoutes = createRouter()
  .openapi(list, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("query") };
    return c.json(valueOf(await listOffers(actorContext(c), input)), 200);
  })
  .openapi(toFile, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("query"), choice: c.req.valid("json") };
    return c.json(valueOf(await exportOffers(actorContext(c), input)), 201);
  })
  .openapi(extend, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await extendOffers(actorContext(c), input)), 201);
  })
  .openapi(releasePreview, async (c) => {
    return c.json(valueOf(await previewResults(actorContext(c), c.req.valid("param"))), 200);
  })
  .openapi(release, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await releaseResults(actorContext(c), input)), 200);
  })
  .openapi(listMine, async (c) => c.json(valueOf(await listMyOffers(actorContext(c))), 200))
  .openapi(accept, async (c) => c.json(valueOf(await acceptOffer(actorContext(c), c.req.valid("param"))), 200))
  .openapi(decline, async (c) => c.json(valueOf(await declineOffer(actorContext(c), c.req.valid("param"))), 200));
