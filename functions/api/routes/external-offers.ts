import {
  ExternalOfferPage,
  ListExternalOffers,
  MyReportedOffer,
  MyReportedOfferList,
  OfferNote,
  OfferRow,
  RecordOffer,
  ReportOffer,
} from "#shared/contracts/offers.ts";
import { ExportedFile, ExportList, PAGE_PARTS } from "#shared/contracts/exports.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  confirmOffer,
  exportExternalOffers,
  listExternalOffers,
  listMyReports,
  recordOffer,
  refuseOffer,
  reportOffer,
  withdrawReport,
} from "#shared/services/offers/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Offers"];
const STUDENT = ["student"] as const;

const list = describeRoute([...OFFICE_ROLES, "coordinator"], {
  method: "get",
  path: "/api/external-offers",
  tags,
  summary: "Offers from elsewhere: pre-placement and off campus, reported ones included",
  request: { query: ListExternalOffers },
  status: 200,
  answer: ExternalOfferPage,
});

const toFile = describeRoute([...OFFICE_ROLES, "coordinator"], {
  method: "post",
  path: "/api/external-offers/export",
  tags,
  summary: "Offers from elsewhere as CSV or XLSX; every download is audited",
  request: { query: ListExternalOffers.omit(PAGE_PARTS), ...body(ExportList) },
  status: 201,
  answer: ExportedFile,
});

const record = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/external-offers",
  tags,
  summary: "Record an offer from elsewhere for a student, which confirms it",
  request: body(RecordOffer),
  status: 201,
  answer: OfferRow,
});

const confirm = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/external-offers/{id}/confirm",
  tags,
  summary: "Confirm an offer that a student reported",
  request: { params: IdParam },
  status: 200,
  answer: OfferRow,
});

const refusal = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/external-offers/{id}/refuse",
  tags,
  summary: "Refuse an offer that a student reported, with a reason",
  request: { params: IdParam, ...body(OfferNote) },
  status: 200,
  answer: OfferRow,
});

const listMine = describeRoute(STUDENT, {
  method: "get",
  path: "/api/my/external-offers",
  tags,
  summary: "What the student has reported and the office has not confirmed",
  status: 200,
  answer: MyReportedOfferList,
});

const report = describeRoute(STUDENT, {
  method: "post",
  path: "/api/my/external-offers",
  tags,
  summary: "Report an offer from elsewhere; it counts once the office confirms it",
  request: body(ReportOffer),
  status: 201,
  answer: MyReportedOffer,
});

const withdraw = describeRoute(STUDENT, {
  method: "post",
  path: "/api/my/external-offers/{id}/withdraw",
  tags,
  summary: "Take back a report that the office has not decided on",
  request: { params: IdParam },
  status: 200,
  answer: MyReportedOfferList,
});

/** Offers that no drive of the season made. */
export const externalOfferRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listExternalOffers(actorContext(c), c.req.valid("query"))), 200))
  .openapi(toFile, async (c) => {
    const input = { ...c.req.valid("query"), choice: c.req.valid("json") };
    return c.json(valueOf(await exportExternalOffers(actorContext(c), input)), 201);
  })
  .openapi(record, async (c) => c.json(valueOf(await recordOffer(actorContext(c), c.req.valid("json"))), 201))
  .openapi(confirm, async (c) => c.json(valueOf(await confirmOffer(actorContext(c), c.req.valid("param"))), 200))
  .openapi(refusal, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await refuseOffer(actorContext(c), input)), 200);
  })
  .openapi(listMine, async (c) => c.json(valueOf(await listMyReports(actorContext(c))), 200))
  .openapi(withdraw, async (c) => c.json(valueOf(await withdrawReport(actorContext(c), c.req.valid("param"))), 200))
  .openapi(report, async (c) => c.json(valueOf(await reportOffer(actorContext(c), c.req.valid("json"))), 201));
