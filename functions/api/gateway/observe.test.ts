import { expect, test } from "vitest";
import { metrics } from "#functions/_lib/metrics.ts";
import { captureEmf } from "#functions/_lib/testing/emf.ts";
import { METRICS } from "#shared/config/metrics.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { TestApi } from "../testing/test-api.ts";

const db = await testDatabase();
const college = await makeTenant(db.app);
const officer = await makeMember(db.app, college.id, "officer");

async function measured(request: Parameters<TestApi["call"]>[0], options: object = {}, api = new TestApi(db)) {
  const lines = captureEmf();
  const { status } = await api.call(request, { on: college, ...options });
  metrics.flush();
  return { status, line: lines.at(-1) };
}

test.each([
  ["answered", "GET /api/drives/board-1/pool", { as: officer }, METRICS.requestsRefused, "/api/drives/:id/pool"],
  ["answered well", "GET /api/me", { as: officer }, METRICS.requestsSucceeded, "/api/me"],
  ["refused", "GET /api/me", {}, METRICS.requestsRefused, "/api/me"],
  ["at a path that holds a token", "GET /api/calendar/Zx9QpLm2", {}, METRICS.requestsRefused, "/api/calendar/:token"],
  ["for nothing", "GET /api/asha.rao@example.in", {}, METRICS.requestsRefused, "/api/*"],
] as const)("a request %s is counted and timed under its route", async (_kind, request, options, figure, route) => {
  const { status, line } = await measured(request, options);
  expect(line).toMatchObject({ [figure]: 1, status: String(status), method: "GET", route, tenantId: college.id });
  expect(line?.[METRICS.requestMilliseconds]).toBeGreaterThanOrEqual(0);
  expect(JSON.stringify(line)).not.toMatch(/Zx9QpLm2|asha|board-1/);
});

test("a request that fails through our fault is counted as such", async () => {
  const api = new TestApi(db);
  api.time = () => {
    throw new Error("no clock");
  };
  const { status, line } = await measured("GET /api/me", { as: officer }, api);
  expect(status).toBe(500);
  expect(line).toMatchObject({ [METRICS.requestsFailed]: 1, status: "500", route: "/api/me" });
});
