import {
  ApplicantAccess,
  CompanyPage,
  CompanyView,
  ExtendAccess,
  FlagCompany,
  ListCompanies,
  RegisterCompany,
  RegisteredCompany,
  VetCompany,
} from "#shared/contracts/companies.ts";
import { ExportedFile, ExportList, PAGE_PARTS } from "#shared/contracts/exports.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  extendAccess,
  flagCompany,
  exportCompanies,
  listCompanies,
  readApplicantAccess,
  registerCompany,
  vetCompany,
} from "#shared/services/companies/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf, visitorContext } from "../gateway/route.ts";

const tags = ["Companies"];

const register = describeRoute("public", {
  method: "post",
  path: "/api/companies/register",
  tags,
  summary: "Register a company and its first recruiter; the office vets it",
  request: body(RegisterCompany),
  status: 201,
  answer: RegisteredCompany,
});

const list = describeRoute([...OFFICE_ROLES, "coordinator"], {
  method: "get",
  path: "/api/companies",
  tags,
  summary: "List companies",
  request: { query: ListCompanies },
  status: 200,
  answer: CompanyPage,
});

const toFile = describeRoute([...OFFICE_ROLES, "coordinator"], {
  method: "post",
  path: "/api/companies/export",
  tags,
  summary: "The list of companies as CSV or XLSX; every download is audited",
  request: { query: ListCompanies.omit(PAGE_PARTS), ...body(ExportList) },
  status: 201,
  answer: ExportedFile,
});

const vet = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/companies/{id}/vet",
  tags,
  summary: "Approve, reject or suspend a company",
  request: { params: IdParam, ...body(VetCompany) },
  status: 200,
  answer: CompanyView,
});

const flag = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/companies/{id}/flags",
  tags,
  summary: "Set a company's flags by hand, with a reason",
  request: { params: IdParam, ...body(FlagCompany) },
  status: 200,
  answer: CompanyView,
});

const extend = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/companies/{id}/access",
  tags,
  summary: "Let a company see its applicants for longer than the season's end allows",
  request: { params: IdParam, ...body(ExtendAccess) },
  status: 200,
  answer: CompanyView,
});

const access = describeRoute([...OFFICE_ROLES, "recruiter"], {
  method: "get",
  path: "/api/drives/{id}/applicant-access",
  tags,
  summary: "Whether the caller still sees the applicants of a drive, and until when",
  request: { params: IdParam },
  status: 200,
  answer: ApplicantAccess,
});

export const companyRoutes = createRouter()
  .openapi(register, async (c) => {
    const { passwords } = c.get("deps");
    return c.json(valueOf(await registerCompany(visitorContext(c), passwords, c.req.valid("json"))), 201);
  })
  .openapi(list, async (c) => c.json(valueOf(await listCompanies(actorContext(c), c.req.valid("query"))), 200))
  .openapi(toFile, async (c) => {
    const input = { ...c.req.valid("query"), choice: c.req.valid("json") };
    return c.json(valueOf(await exportCompanies(actorContext(c), input)), 201);
  })
  .openapi(vet, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await vetCompany(actorContext(c), input)), 200);
  })
  .openapi(flag, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await flagCompany(actorContext(c), input)), 200);
  })
  .openapi(extend, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await extendAccess(actorContext(c), input)), 200);
  })
  .openapi(access, async (c) => c.json(valueOf(await readApplicantAccess(actorContext(c), c.req.valid("param"))), 200));
