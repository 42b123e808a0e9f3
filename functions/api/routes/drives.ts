import {
  CancelDrive,
  CreateDrive,
  DriveBoard,
  DrivePage,
  DriveTags,
  DriveView,
  DuplicateDrive,
  ListDrives,
  ListMyDrives,
  MyDrivePage,
  MyDriveView,
  ReadDriveBoard,
  RequestChanges,
  UpdateDrive,
} from "#shared/contracts/drives.ts";
import { ExportedFile, ExportList, PAGE_PARTS } from "#shared/contracts/exports.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import {
  approveDrive,
  cancelDrive,
  closeApplications,
  closeDrive,
  createDrive,
  duplicateDrive,
  exportDrives,
  listDrives,
  listDriveTags,
  listMyDrives,
  publishDrive,
  readDrive,
  readDriveBoard,
  readMyDrive,
  requestDriveChanges,
  submitDrive,
  updateDrive,
} from "#shared/services/drives/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Drives"];
const STAFF: readonly Role[] = [...OFFICE_ROLES, "coordinator", "recruiter"];
const POSTERS: readonly Role[] = [...OFFICE_ROLES, "recruiter"];
const answer = { status: 200, answer: DriveView } as const;

const list = describeRoute(STAFF, {
  method: "get",
  path: "/api/drives",
  tags,
  summary: "List drives; a recruiter's are those of their company",
  request: { query: ListDrives },
  status: 200,
  answer: DrivePage,
});

const toFile = describeRoute(STAFF, {
  method: "post",
  path: "/api/drives/export",
  tags,
  summary: "The list of drives as CSV or XLSX; every download is audited",
  request: { query: ListDrives.omit(PAGE_PARTS), ...body(ExportList) },
  status: 201,
  answer: ExportedFile,
});

const board = describeRoute(STAFF, {
  method: "get",
  path: "/api/drive-board",
  tags,
  summary: "Drives by where they stand",
  request: { query: ReadDriveBoard },
  status: 200,
  answer: DriveBoard,
});

const listTags = describeRoute(POSTERS, {
  method: "get",
  path: "/api/drive-tags",
  tags,
  summary: "Words that the college's drives carry",
  status: 200,
  answer: DriveTags,
});

const duplicate = describeRoute(POSTERS, {
  method: "post",
  path: "/api/drives/{id}/duplicate",
  tags,
  summary: "A new draft from an earlier drive",
  request: { params: IdParam, ...body(DuplicateDrive) },
  status: 201,
  answer: DriveView,
});

const create = describeRoute(POSTERS, {
  method: "post",
  path: "/api/drives",
  tags,
  summary: "Draft a drive",
  request: body(CreateDrive),
  status: 201,
  answer: DriveView,
});

const read = describeRoute(STAFF, {
  method: "get",
  path: "/api/drives/{id}",
  tags,
  summary: "One drive",
  request: { params: IdParam },
  ...answer,
});

const update = describeRoute(POSTERS, {
  method: "put",
  path: "/api/drives/{id}",
  tags,
  summary: "Change a draft, naming the revision that the change was made on",
  request: { params: IdParam, ...body(UpdateDrive) },
  ...answer,
});

const command = <const P extends string>(path: P, roles: readonly Role[], summary: string) =>
  describeRoute(roles, {
    method: "post",
    path: `/api/drives/{id}/${path}`,
    tags,
    summary,
    request: { params: IdParam },
    ...answer,
  });

const submit = command("submit", POSTERS, "Hand a draft to the office");
const approve = command("approve", OFFICE_ROLES, "Approve a drive");
const publish = command("publish", OFFICE_ROLES, "Publish a drive; every eligible student is told");
const closeApps = command("close-applications", OFFICE_ROLES, "Close applications");
const close = command("close", OFFICE_ROLES, "Close a drive whose results were declared");

const requestChanges = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/drives/{id}/request-changes",
  tags,
  summary: "Send a drive back with what should change",
  request: { params: IdParam, ...body(RequestChanges) },
  ...answer,
});

const cancel = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/drives/{id}/cancel",
  tags,
  summary: "Cancel a drive",
  request: { params: IdParam, ...body(CancelDrive) },
  ...answer,
});

const listMine = describeRoute(["student"], {
  method: "get",
  path: "/api/my/drives",
  tags,
  summary: "Drives of the student's seasons, each with the student's verdict",
  request: { query: ListMyDrives },
  status: 200,
  answer: MyDrivePage,
});

const readMine = describeRoute(["student"], {
  method: "get",
  path: "/api/my/drives/{id}",
  tags,
  summary: "One drive with every clause that the student does not meet",
  request: { params: IdParam },
  status: 200,
  answer: MyDriveView,
});

export const driveRoutes = createRouter()
  .openapi(board, async (c) => c.json(valueOf(await readDriveBoard(actorContext(c), c.req.valid("query"))), 200))
  .openapi(listTags, async (c) => c.json(valueOf(await listDriveTags(actorContext(c))), 200))
  .openapi(duplicate, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await duplicateDrive(actorContext(c), input)), 201);
  })
  .openapi(list, async (c) => c.json(valueOf(await listDrives(actorContext(c), c.req.valid("query"))), 200))
  .openapi(toFile, async (c) => {
    const input = { ...c.req.valid("query"), choice: c.req.valid("json") };
    return c.json(valueOf(await exportDrives(actorContext(c), input)), 201);
  })
  .openapi(create, async (c) => c.json(valueOf(await createDrive(actorContext(c), c.req.valid("json"))), 201))
  .openapi(read, async (c) => c.json(valueOf(await readDrive(actorContext(c), c.req.valid("param"))), 200))
  .openapi(update, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await updateDrive(actorContext(c), input)), 200);
  })
  .openapi(submit, async (c) => c.json(valueOf(await submitDrive(actorContext(c), c.req.valid("param"))), 200))
  .openapi(approve, async (c) => c.json(valueOf(await approveDrive(actorContext(c), c.req.valid("param"))), 200))
  .openapi(publish, async (c) => c.json(valueOf(await publishDrive(actorContext(c), c.req.valid("param"))), 200))
  .openapi(closeApps, async (c) => c.json(valueOf(await closeApplications(actorContext(c), c.req.valid("param"))), 200))
  .openapi(close, async (c) => c.json(valueOf(await closeDrive(actorContext(c), c.req.valid("param"))), 200))
  .openapi(requestChanges, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await requestDriveChanges(actorContext(c), input)), 200);
  })
  .openapi(cancel, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await cancelDrive(actorContext(c), input)), 200);
  })
  .openapi(listMine, async (c) => c.json(valueOf(await listMyDrives(actorContext(c), c.req.valid("query"))), 200))
  .openapi(readMine, async (c) => c.json(valueOf(await readMyDrive(actorContext(c), c.req.valid("param"))), 200));
