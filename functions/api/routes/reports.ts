import { ExportPlacementReport, PlacementReport, PlacementReportQuery } from "#shared/contracts/reports.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import { exportPlacementReport, placementReport } from "#shared/services/reports/index.ts";
import { describeFileRoute, sendFile } from "../gateway/file.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Reports"];
const READERS = [...OFFICE_ROLES, "coordinator"] as const;
const FILES = ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

const placement = describeRoute(READERS, {
  method: "get",
  path: "/api/reports/placement",
  tags,
  summary: "Placement by branch: who was placed, at what pay, and what each figure counts",
  request: { query: PlacementReportQuery },
  status: 200,
  answer: PlacementReport,
});

const file = describeFileRoute(READERS, FILES, {
  method: "get",
  path: "/api/reports/placement/export",
  tags,
  summary: "The placement report as CSV or XLSX",
  request: { query: ExportPlacementReport },
});

export const reportRoutes = createRouter()
  .openapi(placement, async (c) => c.json(valueOf(await placementReport(actorContext(c), c.req.valid("query"))), 200))
  .openapi(file, async (c) => sendFile(c, valueOf(await exportPlacementReport(actorContext(c), c.req.valid("query")))));
