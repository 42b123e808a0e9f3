import { z } from "@hono/zod-openapi";
import { v7 as newId } from "uuid";
import { ROLES, type Role } from "#shared/domain/membership/roles.ts";
import type { Access } from "../gateway/route.ts";
import { routes } from "../routes/index.ts";
import type { SeatedCollege } from "./large-college.ts";
import type { Answer, TestApi } from "./test-api.ts";

/** One way to ask a route that reads. */
export interface ReadRequest {
  /** As described, with `{id}`. */
  readonly route: string;
  readonly role: Role;
  readonly method: "GET" | "POST";
  readonly path: `/${string}`;
  readonly body?: unknown;
  /** Whether it lists by cursor, so that what it answers leads to a deeper page. */
  readonly isList: boolean;
  /** What it asks for besides the first page, e.g. `sort=-name`. */
  readonly variant: string;
}

/** The college's own staff and people; operators have no college. An administrator reads as an officer does, and more. */
const ASKERS = ROLES.filter((role) => role !== "operator" && role !== "admin");

function askersOf(access: Access): readonly Role[] {
  const askers = ASKERS.filter((each) => typeof access === "string" || access.includes(each));
  return askers.length === 0 && access.includes("admin") ? ["admin"] : askers;
}

/**
 * Every way to ask every route that reads, made from the route table: each role that may call it, each order, each value
 * of each filter, a search. A route or a filter that nobody has said how to ask for is an error: it cannot be forgotten.
 */
export function readRequests(college: SeatedCollege): ReadRequest[] {
  const requests: ReadRequest[] = [];
  for (const definition of routes.openAPIRegistry.definitions) {
    if (definition.type !== "route" || definition.route.method !== "get") continue;
    const { path: route, request } = definition.route;
    const access = (definition.route as { "x-access"?: Access })["x-access"];
    if (access === undefined) continue;
    const query = request?.query === undefined ? [] : parametersOf(route, request.query as z.ZodObject, college);
    const path = pathOf(route, college);
    const isList = query.some(({ name }) => name === "cursor");
    for (const role of askersOf(access)) {
      for (const variant of variantsOf(query)) {
        requests.push({ route, role, method: "GET", path: variant ? `${path}?${variant}` : path, isList, variant });
      }
    }
  }
  return [...requests, ...previews(college)];
}

/** Asks, as the member whose role it names; with a cursor for the page behind it. */
export function askRead(api: TestApi, college: SeatedCollege, request: ReadRequest, cursor?: string): Promise<Answer> {
  const { method, role, path, body } = request;
  const deeper = cursor && `${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}`;
  const as = college.members.get(role);
  return api.call(`${method} ${path}${deeper ?? ""}`, { on: college, ...(as && { as }), body });
}

/** What changes nothing and is a POST because a rule or a list of ids does not fit into an address. */
function previews(college: SeatedCollege): ReadRequest[] {
  const { cycleId, driveId, roundId } = college;
  const rule = {
    all: [
      { field: "cgpa", op: "gte", value: 7 },
      { field: "branch", op: "in", value: ["CSE"] },
      { field: "activeBacklogs", op: "lte", value: 0 },
    ],
  };
  const of = { role: "officer" as const, method: "POST" as const, isList: false, variant: "" };
  return [
    { ...of, route: "/api/eligibility/preview", path: "/api/eligibility/preview", body: { cycleId, rule } },
    { ...of, route: "/api/rounds/{id}/release/preview", path: `/api/rounds/${roundId}/release/preview` },
    {
      ...of,
      route: "/api/drives/{id}/applications/bulk/preview",
      path: `/api/drives/${driveId}/applications/bulk/preview`,
      body: { command: "reject", selection: { matching: { stage: "round_2" } } },
    },
    ...audiencesOf(college, rule).map((audience) => ({
      ...of,
      route: "/api/announcements/audience",
      path: "/api/announcements/audience" as const,
      body: { audience },
    })),
  ];
}

/** Whom an announcement may be for, each kind once. */
function audiencesOf({ cycleId, branchId, driveId }: SeatedCollege, rule: object): object[] {
  return [
    { kind: "season", cycleId },
    { kind: "rule", cycleId, rule },
    { kind: "students", programIds: [], branchIds: [branchId], graduatingYears: [] },
    { kind: "drive", driveId, applicants: { by: "status", statuses: ["in_progress"] } },
    { kind: "recruiters", companyIds: [] },
  ];
}

/** What stands in the place of a path's parameters. */
function pathOf(route: string, college: SeatedCollege): `/${string}` {
  const { driveId, applicationId, roundId, cycleId, enrollmentId, resumeId, interviewId, offerId, announcementId } =
    college;
  const { erasureId } = college;
  const subjects: readonly (readonly [prefix: string, id: string])[] = [
    ["/api/drives/", driveId],
    ["/api/applications/", applicationId],
    ["/api/rounds/", roundId],
    ["/api/cycles/", cycleId],
    ["/api/students/", enrollmentId],
    ["/api/erasures/", erasureId],
    ["/api/offers/", offerId],
    ["/api/announcements/", announcementId],
    ["/api/my/announcements/", announcementId],
    ["/api/my/seasons/", cycleId],
    ["/api/my/drives/", driveId],
    ["/api/my/applications/", applicationId],
    ["/api/my/resumes/", resumeId],
    ["/api/my/interviews/", interviewId],
    // The college has none: looking for it is what costs.
    ["/api/attachments/", newId()],
    ["/api/announcement-documents/", newId()],
    ["/api/pool-invitations/", newId()],
    ["/api/student-imports/", newId()],
    ["/api/invitations/", newId()],
    ["/api/calendar/", newId()],
  ];
  if (!route.includes("{")) return route as `/${string}`;
  const subject = subjects.find(([prefix]) => route.startsWith(`${prefix}{`));
  if (subject === undefined) throw new Error(`read-requests.ts does not say what ${route} is to be asked about`);
  return route.replace(/\{\w+\}/, subject[1]).replace("{enrollmentId}", enrollmentId) as `/${string}`;
}

interface Parameter {
  readonly name: string;
  readonly isRequired: boolean;
  readonly values: readonly string[];
}

function parametersOf(route: string, schema: z.ZodObject, college: SeatedCollege): Parameter[] {
  return Object.entries(schema.shape).map(([name, type]) => {
    const isRequired = !(type as z.ZodType).safeParse(undefined).success;
    return { name, isRequired, values: valuesOf(route, name, type as z.ZodType, college) };
  });
}

function valuesOf(route: string, name: string, type: z.ZodType, college: SeatedCollege): readonly string[] {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) {
    return valuesOf(route, name, type.unwrap() as z.ZodType, college);
  }
  if (type instanceof z.ZodEnum) return type.options.map(String);
  const words: Readonly<Record<string, readonly string[]>> = {
    limit: [],
    cursor: [],
    q: ["shar"],
    cycleId: [college.cycleId],
    programId: [college.programId],
    branchId: [college.branchId],
    companyId: [college.companyId],
    driveId: [college.driveId],
    enrollmentId: [college.enrollmentId],
    roundId: [college.roundId],
    panelId: [college.panelId],
    graduatingYear: ["2027"],
    date: [new Date().toISOString().slice(0, 10)],
    stage: ["round_1", "round_2", "waitlist", "offer", "out"],
    pinned: ["true"],
    opensWith: ["cgpa"],
    entityType: ["application"],
    entityId: [college.applicationId],
    action: ["application.submit"],
    actor: [college.members.get("student")?.actor.membershipId ?? ""],
    from: ["1"],
    to: ["1"],
  };
  const values = words[name];
  if (values === undefined) throw new Error(`read-requests.ts does not say what to ask ${route} with as "${name}"`);
  return values;
}

/** The first page, and then each order, filter and search by itself. */
function variantsOf(parameters: readonly Parameter[]): string[] {
  const base = parameters.filter(({ isRequired }) => isRequired).map(({ name, values }) => [name, values[0] ?? ""]);
  const variants = new Set([new URLSearchParams(base).toString()]);
  for (const { name, values } of parameters) {
    for (const value of values) {
      const query = new URLSearchParams(base);
      query.set(name, value);
      variants.add(query.toString());
    }
  }
  return [...variants];
}
