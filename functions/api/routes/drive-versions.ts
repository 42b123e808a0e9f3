import {
  CompareVersions,
  DeclineProposal,
  DriveProposalList,
  DriveProposalView,
  DriveVersionList,
  ProposeDriveEdit,
  ReviseDrive,
  VersionComparison,
} from "#shared/contracts/drive-versions.ts";
import { DriveView, ReopenApplications } from "#shared/contracts/drives.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import {
  acceptProposal,
  compareVersions,
  declineProposal,
  listProposals,
  listVersions,
  proposeDriveEdit,
  reopenApplications,
  reviseDrive,
} from "#shared/services/drives/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Drives"];
const STAFF: readonly Role[] = [...OFFICE_ROLES, "coordinator", "recruiter"];
const request = { params: IdParam };

const list = describeRoute(STAFF, {
  method: "get",
  path: "/api/drives/{id}/versions",
  tags,
  summary: "Versions of a published drive, each with what it changed",
  request,
  status: 200,
  answer: DriveVersionList,
});

const compare = describeRoute(STAFF, {
  method: "get",
  path: "/api/drives/{id}/versions/compare",
  tags,
  summary: "What differs between any two versions",
  request: { ...request, query: CompareVersions },
  status: 200,
  answer: VersionComparison,
});

const revise = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/drives/{id}/versions",
  tags,
  summary: "Change a published drive; applicants are told",
  request: { ...request, ...body(ReviseDrive) },
  status: 200,
  answer: DriveView,
});

const reopen = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/drives/{id}/reopen-applications",
  tags,
  summary: "Open closed applications again, before the selection begins",
  request: { ...request, ...body(ReopenApplications) },
  status: 200,
  answer: DriveView,
});

const listProposed = describeRoute(STAFF, {
  method: "get",
  path: "/api/drives/{id}/proposals",
  tags,
  summary: "Proposed edits of a drive",
  request,
  status: 200,
  answer: DriveProposalList,
});

const propose = describeRoute(["recruiter"], {
  method: "post",
  path: "/api/drives/{id}/proposals",
  tags,
  summary: "Propose an edit of a published drive to the office",
  request: { ...request, ...body(ProposeDriveEdit) },
  status: 201,
  answer: DriveProposalView,
});

const accept = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/drive-proposals/{id}/accept",
  tags,
  summary: "Make a proposed edit",
  request,
  status: 200,
  answer: DriveView,
});

const decline = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/drive-proposals/{id}/decline",
  tags,
  summary: "Decline a proposed edit",
  request: { ...request, ...body(DeclineProposal) },
  status: 200,
  answer: DriveView,
});

export const driveVersionRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listVersions(actorContext(c), c.req.valid("param"))), 200))
  .openapi(compare, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("query") };
    return c.json(valueOf(await compareVersions(actorContext(c), input)), 200);
  })
  .openapi(revise, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await reviseDrive(actorContext(c), input)), 200);
  })
  .openapi(reopen, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await reopenApplications(actorContext(c), input)), 200);
  })
  .openapi(listProposed, async (c) => c.json(valueOf(await listProposals(actorContext(c), c.req.valid("param"))), 200))
  .openapi(propose, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await proposeDriveEdit(actorContext(c), input)), 201);
  })
  .openapi(accept, async (c) => c.json(valueOf(await acceptProposal(actorContext(c), c.req.valid("param"))), 200))
  .openapi(decline, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await declineProposal(actorContext(c), input)), 200);
  });
