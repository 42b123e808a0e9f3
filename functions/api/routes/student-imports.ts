import { IdParam } from "#shared/contracts/primitives.ts";
import {
  RequestImport,
  StudentImportList,
  StudentImportUpload,
  StudentImportView,
} from "#shared/contracts/student-imports.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  checkImport,
  commitImport,
  importProblemsCsv,
  importTemplateCsv,
  listImports,
  readImport,
  requestImport,
} from "#shared/services/student-imports/index.ts";
import { body } from "../gateway/body.ts";
import { describeFileRoute, sendFile } from "../gateway/file.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Imports"];
const CSV = "text/csv; charset=utf-8";

const open = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/student-imports",
  tags,
  summary: "Open an import and ask for leave to upload its sheet",
  request: body(RequestImport),
  status: 201,
  answer: StudentImportUpload,
});

const list = describeRoute(OFFICE_ROLES, {
  method: "get",
  path: "/api/student-imports",
  tags,
  summary: "The latest imports",
  status: 200,
  answer: StudentImportList,
});

const template = describeFileRoute(OFFICE_ROLES, ["text/csv"], {
  method: "get",
  path: "/api/student-imports/template.csv",
  tags,
  summary: "A sheet with every header",
});

const read = describeRoute(OFFICE_ROLES, {
  method: "get",
  path: "/api/student-imports/{id}",
  tags,
  summary: "One import",
  request: { params: IdParam },
  status: 200,
  answer: StudentImportView,
});

const problems = describeFileRoute(OFFICE_ROLES, ["text/csv"], {
  method: "get",
  path: "/api/student-imports/{id}/problems.csv",
  tags,
  summary: "Rows that could not go in, with the reason for each",
  request: { params: IdParam },
});

const check = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/student-imports/{id}/check",
  tags,
  summary: "A dry run of the uploaded sheet",
  request: { params: IdParam },
  status: 200,
  answer: StudentImportView,
});

const commit = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/student-imports/{id}/commit",
  tags,
  summary: "Put in the good rows of the sheet that was checked",
  request: { params: IdParam },
  status: 200,
  answer: StudentImportView,
});

export const studentImportRoutes = createRouter()
  .openapi(open, async (c) => c.json(valueOf(await requestImport(actorContext(c), c.req.valid("json"))), 201))
  .openapi(list, async (c) => c.json(valueOf(await listImports(actorContext(c))), 200))
  .openapi(template, (c) =>
    sendFile(c, { fileName: "students.csv", contentType: CSV, bytes: Buffer.from(importTemplateCsv()) }),
  )
  .openapi(read, async (c) => c.json(valueOf(await readImport(actorContext(c), c.req.valid("param"))), 200))
  .openapi(problems, async (c) => {
    const csv = valueOf(await importProblemsCsv(actorContext(c), c.req.valid("param")));
    return sendFile(c, { fileName: "problems.csv", contentType: CSV, bytes: Buffer.from(csv) });
  })
  .openapi(check, async (c) => c.json(valueOf(await checkImport(actorContext(c), c.req.valid("param"))), 200))
  .openapi(commit, async (c) => c.json(valueOf(await commitImport(actorContext(c), c.req.valid("param"))), 200));
