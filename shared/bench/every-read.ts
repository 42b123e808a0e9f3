import { askRead, type ReadRequest, readRequests } from "#functions/api/testing/read-requests.ts";
import type { Fixture } from "./fixture.ts";
import { type Figure, figureOf } from "./measure.ts";
import { milliseconds, printRows } from "./table.ts";

/** Rows that are gone through before a deep page is asked for. */
const DEPTH = 4_000;

/** What a page or a count may take. */
const LIMIT_MS = 100;
const SHOWN = 10;

interface ReadFigure extends Figure {
  readonly request: ReadRequest;
  readonly page: "first" | "deep";
}

/**
 * Every way to ask every route that reads, as the test of their plans has them (each role, order and filter), its first
 * page and one far down: the slowest, and those over the limit.
 */
export async function everyRead(fixture: Fixture, rounds: number): Promise<void> {
  const figures = (await measureEveryRead(fixture, rounds)).toSorted((a, b) => b.p50 - a.p50);
  const slow = figures.filter(({ p50 }) => p50 > LIMIT_MS).length;
  process.stdout.write(`  ${figures.length} ways to ask, ${slow} over ${LIMIT_MS} ms at the median; the slowest:\n`);
  printRows([
    ["", "p50", "p95"],
    ...figures
      .slice(0, Math.max(slow, SHOWN))
      .map(({ request, page, p50, p95 }) => [
        `${request.role} ${request.method} ${request.route} ${nameOf(request)} ${page === "deep" ? "far down" : ""}`.trim(),
        milliseconds(p50),
        milliseconds(p95),
      ]),
  ]);
}

/** What is asked for besides the route, without its ids. */
function nameOf({ variant, body }: ReadRequest): string {
  const asked = variant || (body === undefined ? "" : JSON.stringify(body));
  return asked.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…").slice(0, 80);
}

async function measureEveryRead(fixture: Fixture, rounds: number): Promise<ReadFigure[]> {
  const figures: ReadFigure[] = [];
  for (const request of readRequests(fixture.college)) {
    figures.push({ request, page: "first", ...(await time(fixture, request, rounds)) });
    const cursor = request.isList ? await deepCursor(fixture, request) : undefined;
    if (cursor) figures.push({ request, page: "deep", ...(await time(fixture, request, rounds, cursor)) });
  }
  return figures;
}

async function time(fixture: Fixture, request: ReadRequest, rounds: number, cursor?: string): Promise<Figure> {
  const times: number[] = [];
  // The first two warm up.
  for (let i = -2; i < rounds; i++) {
    const college = fixture.asking();
    const started = performance.now();
    const { status } = await askRead(fixture.api, college, request, cursor);
    if (status >= 500 || status === 429) throw new Error(`${request.path}: the API answered ${status}`);
    if (i >= 0) times.push(performance.now() - started);
  }
  return figureOf(times);
}

/** Where the list goes on after `DEPTH` rows, or before its end when it has fewer. */
async function deepCursor(fixture: Fixture, request: ReadRequest): Promise<string | undefined> {
  const hundred = { ...request, path: `${request.path}${request.path.includes("?") ? "&" : "?"}limit=100` } as const;
  let cursor: string | undefined;
  for (let rows = 0; rows < DEPTH; rows += 100) {
    const { body } = await askRead(fixture.api, fixture.asking(), hundred, cursor);
    if (!body.nextCursor) break;
    cursor = body.nextCursor;
  }
  return cursor;
}
