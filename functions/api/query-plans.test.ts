import { beforeAll, describe, expect, it } from "vitest";
import postgres from "postgres";
import { testDatabase } from "#shared/testing/database.ts";
import { accessMatrix } from "./testing/access-matrix.ts";
import { seatCollege, storeMadeUp } from "./testing/large-college.ts";
import { isPlanned, recordingConnection, type SentStatement, tablesRead } from "./testing/plan-check.ts";
import { askRead, type ReadRequest, readRequests } from "./testing/read-requests.ts";
import { TestApi } from "./testing/test-api.ts";

/**
 * The plans of every statement that reading routes send, in one college of ten: what goes through a table from
 * end to end goes through the other nine colleges, too. Made from the route table, so that no list can be forgotten;
 * read-requests.ts refuses a route or a filter that it cannot ask for.
 */
const COLLEGES = 10;
const SIZE = { students: 600, drives: 20, applications: 3_000 };
/** The one that is looked at: large enough that reading through it is not the cheapest way. */
const LOOKED_AT = { students: 2_000, drives: 110, applications: 10_000 };
/** Rows from which on a table is not read through; what is smaller is small in every college. */
const LARGE_TABLE = 4_000;
/** Rows that a page of twenty in some order may fetch from a table: an index has them in order. */
const ROWS_OF_A_PAGE = 1_000;
/** How far down the second page is that is asked for: a cursor that no index serves reads all before it. */
const ROWS_BEFORE = 1_500;

/** Who sees a part of the college: how it is found depends on how large a part it is. */
const NARROWED: ReadonlySet<ReadRequest["role"]> = new Set(["coordinator", "recruiter"]);

const database = await testDatabase();
const now = new Date();
const made = [];
for (let i = 0; i < COLLEGES; i++) {
  const college = { ...(i === 0 ? LOOKED_AT : SIZE), slug: `college${i}`, name: `College ${i}`, seed: 40 + i };
  made.push(await storeMadeUp(database.app, college, now));
}
await database.superuser`analyze`;
const college = await seatCollege(database.app, made[0]!);
const recording = recordingConnection(database.urlOf("placement_app"));
const planner = postgres(database.urlOf("placement_app"), { max: 1, prepare: false, onnotice: () => {} });
const api = new TestApi({ ...database, app: recording.db });
const requests = readRequests(college);
const big = await largeTables();

describe("reading routes", () => {
  it("are all asked", () => {
    const gets = accessMatrix().rows.filter(({ method, access }) => method === "GET" && !isOperators(access));
    const asked = new Set(requests.map(({ route }) => route));
    expect(gets.map(({ path }) => path).filter((path) => !asked.has(path))).toEqual([]);
  });

  it("have tables large enough to say something", () => {
    expect([...big].toSorted()).toEqual(
      expect.arrayContaining(["application", "audit_event", "cycle_membership", "enrollment", "notification"]),
    );
  });

  describe.each([...Map.groupBy(requests, ({ route }) => route)])("%s", (_route, all) => {
    it("goes through no large table", { timeout: 240_000 }, async () => {
      // More are asked than anybody may in a minute.
      await database.superuser`delete from rate_limit`;
      const found = new Set<string>();
      for (const request of all) for (const line of await readThrough(request)) found.add(line);
      expect([...found]).toEqual([]);
    });
  });
});

const planned = new Set<string>();

/** What each statement of a request, and of a page after its first, reads from end to end. */
async function readThrough(request: ReadRequest): Promise<string[]> {
  recording.take();
  const first = await askRead(api, college, request);
  expect(first.status, `${request.path}: ${JSON.stringify(first.body)}`).toBeLessThan(500);
  expect(first.status, `${request.path}: ${JSON.stringify(first.body)}`).not.toBe(422);
  const sent = recording.take();
  const cursor = request.isList ? await cursorOf(request, first.body.nextCursor) : null;
  recording.take();
  if (cursor) expect(await askRead(api, college, request, cursor)).toMatchObject({ status: 200 });
  const lines: string[] = [];
  for (const statement of [...sent, ...recording.take()]) lines.push(...(await explain(request, statement)));
  return lines;
}

/** Where a list goes on: far down one that is in some order, right after its first page otherwise. */
async function cursorOf(request: ReadRequest, first: string | null): Promise<string | null> {
  let cursor = first;
  const hundred = { ...request, path: `${request.path}${request.variant ? "&" : "?"}limit=100` } as const;
  for (let rows = 0; cursor && isOrderOnly(request) && rows < ROWS_BEFORE; rows += 100) {
    const { nextCursor } = (await askRead(api, college, hundred, cursor)).body;
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  return cursor;
}

async function explain(request: ReadRequest, statement: SentStatement): Promise<string[]> {
  const { text, isKept } = statement;
  if (!isPlanned(statement) || planned.has(`${isKept} ${text}`)) return [];
  planned.add(`${isKept} ${text}`);
  const isPage = request.isList && isOrderOnly(request) && !NARROWED.has(request.role);
  const reads = (await tablesRead(planner, college.id, statement)).filter(({ table }) => big.has(table));
  return reads
    .filter(({ isWhole, rows }) => isWhole || (isPage && rows > ROWS_OF_A_PAGE))
    .map(({ table, isWhole, rows }) => {
      return `${request.role} ${request.path}: ${isWhole ? "all" : rows} rows of ${table} by ${text}`;
    });
}

/** A first page, or one in some order: no filter, no search, and not of one drive, whose applicants are sorted. */
function isOrderOnly({ route, variant }: ReadRequest): boolean {
  return /^(sort=.*)?$/.test(variant) && !route.startsWith("/api/drives/{id}/");
}

async function largeTables(): Promise<ReadonlySet<string>> {
  const rows = await database.superuser<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and reltuples >= ${LARGE_TABLE}`;
  return new Set(rows.map(({ name }) => name));
}

function isOperators(access: unknown): boolean {
  return Array.isArray(access) && access.every((role) => role === "operator");
}

beforeAll(() => async () => {
  await Promise.all([recording.db.close(), planner.end()]);
});
