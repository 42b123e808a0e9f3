import { ExportedFile, ExportList, PAGE_PARTS } from "#shared/contracts/exports.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { ListStudents, StudentPage, StudentRow, StudentView, UpdateStudent } from "#shared/contracts/students.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import { exportStudents, listStudents, readStudent, updateStudent } from "#shared/services/students/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Students"];
const READERS = [...OFFICE_ROLES, "coordinator"] as const;

const list = describeRoute(READERS, {
  method: "get",
  path: "/api/students",
  tags,
  summary: "List students; a coordinator's are those of their branch",
  request: { query: ListStudents },
  status: 200,
  answer: StudentPage,
});

const toFile = describeRoute(READERS, {
  method: "post",
  path: "/api/students/export",
  tags,
  summary: "The list of students as CSV or XLSX; every download is audited",
  request: { query: ListStudents.omit(PAGE_PARTS), ...body(ExportList) },
  status: 201,
  answer: ExportedFile,
});

const read = describeRoute(READERS, {
  method: "get",
  path: "/api/students/{id}",
  tags,
  summary: "One student",
  request: { params: IdParam },
  status: 200,
  answer: StudentView,
});

const update = describeRoute(OFFICE_ROLES, {
  method: "patch",
  path: "/api/students/{id}",
  tags,
  summary: "Correct a student's record",
  request: { params: IdParam, ...body(UpdateStudent) },
  status: 200,
  answer: StudentRow,
});

export const studentRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listStudents(actorContext(c), c.req.valid("query"))), 200))
  .openapi(toFile, async (c) => {
    const input = { ...c.req.valid("query"), choice: c.req.valid("json") };
    return c.json(valueOf(await exportStudents(actorContext(c), input)), 201);
  })
  .openapi(read, async (c) => c.json(valueOf(await readStudent(actorContext(c), c.req.valid("param"))), 200))
  .openapi(update, async (c) => {
    const input = { ...c.req.valid("json"), ...c.req.valid("param") };
    return c.json(valueOf(await updateStudent(actorContext(c), input)), 200);
  });
