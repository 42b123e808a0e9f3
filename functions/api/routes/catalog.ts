import {
  BranchList,
  BranchView,
  CreateBranch,
  CreateProgram,
  ProgramList,
  ProgramView,
} from "#shared/contracts/catalog.ts";
import { createBranch, createProgram, listBranches, listPrograms } from "#shared/services/catalog/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Catalogue"];

const programs = describeRoute("member", {
  method: "get",
  path: "/api/programs",
  tags,
  summary: "Degree programmes",
  status: 200,
  answer: ProgramList,
});

const addProgram = describeRoute(["admin"], {
  method: "post",
  path: "/api/programs",
  tags,
  summary: "Add a degree programme",
  request: body(CreateProgram),
  status: 201,
  answer: ProgramView,
});

const branches = describeRoute("member", {
  method: "get",
  path: "/api/branches",
  tags,
  summary: "Departments",
  status: 200,
  answer: BranchList,
});

const addBranch = describeRoute(["admin"], {
  method: "post",
  path: "/api/branches",
  tags,
  summary: "Add a department",
  request: body(CreateBranch),
  status: 201,
  answer: BranchView,
});

export const catalogRoutes = createRouter()
  .openapi(programs, async (c) => c.json(valueOf(await listPrograms(actorContext(c))), 200))
  .openapi(addProgram, async (c) => c.json(valueOf(await createProgram(actorContext(c), c.req.valid("json"))), 201))
  .openapi(branches, async (c) => c.json(valueOf(await listBranches(actorContext(c))), 200))
  .openapi(addBranch, async (c) => c.json(valueOf(await createBranch(actorContext(c), c.req.valid("json"))), 201));
