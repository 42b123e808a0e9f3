import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { testPool } from "../testing/lambda.ts";
import { startGateway } from "./gateway-server.ts";
import { RouteTable } from "./routes.ts";

const HANDLER = `export const handler = async (event) => {
  if (event.rawPath === "/api/fail") throw new Error("secret detail");
  if (event.rawPath === "/api/odd") return 42;
  if (event.rawPath === "/api/hang") return new Promise(() => {});
  return { statusCode: 201, cookies: ["a=1", "b=2"], headers: { "content-type": "application/json" }, body: JSON.stringify(event) };
};`;

async function gateway(timeoutSeconds = 20): Promise<string> {
  const pool = testPool(HANDLER, {}, { timeoutSeconds });
  const routes = ["ANY /api/{proxy+}", "GET /health"].map((routeKey) => ({
    routeKey,
    functionId: "ApiFunction",
    timeoutMilliseconds: 20_000,
  }));
  const server = await startGateway(0, routes, (id) => (id === "ApiFunction" ? pool : undefined));
  onTestFinished(() => server.stop());
  return server.url;
}

test("passes a request to the function and its answer back", async () => {
  const answer = await fetch(`${await gateway()}/api/offers/7?x=1`, {
    method: "PATCH",
    body: "{}",
    headers: { "content-type": "application/json" },
  });
  expect(answer.status).toBe(201);
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(await answer.json()).toMatchObject({
    rawPath: "/api/offers/7",
    pathParameters: { proxy: "offers/7" },
    body: "{}",
  });
});

test.each([
  ["a path that no route has", "GET", "/elsewhere", 404, "Not Found"],
  ["a method that no route has", "POST", "/health", 404, "Not Found"],
  ["a function that throws, without its message", "GET", "/api/fail", 500, "Internal Server Error"],
  ["an answer of no known shape", "GET", "/api/odd", 500, "Internal Server Error"],
])("answers for %s", async (_, method, path, status, message) => {
  const answer = await fetch((await gateway()) + path, { method });
  expect([answer.status, await answer.json()]).toEqual([status, { message }]);
});

test("answers 504 for a function that takes too long", async () => {
  const answer = await fetch(`${await gateway(0.2)}/api/hang`);
  expect(answer.status).toBe(504);
});

test.each([
  ["above API Gateway's ten megabytes", 10 * 1024 * 1024 + 1],
  ["above Lambda's six", 7 * 1024 * 1024],
])("answers 413 for a body %s", async (_, size) => {
  const answer = await fetch(`${await gateway()}/api/import`, {
    method: "POST",
    body: Buffer.alloc(size, "x"),
    headers: { "content-type": "text/csv" },
  });
  expect([answer.status, await answer.json()]).toEqual([413, { message: "Request Entity Too Large" }]);
});

test("sends no body to HEAD", async () => {
  const url = new URL(`${await gateway()}/api/x`);
  const status = await new Promise((done) =>
    request(url, { method: "HEAD" }, (answer) => done(answer.statusCode)).end(),
  );
  expect(status).toBe(201);
});

test.each([
  ["GET", "/a/b", "GET /a/b"],
  ["POST", "/a/b", "ANY /a/b"],
  ["GET", "/a/c", "GET /a/{id}"],
  ["GET", "/a/c/d", "ANY /a/{proxy+}"],
  ["GET", "/z", "$default"],
])("the route of %s %s is %s", (method, path, routeKey) => {
  const keys = ["$default", "ANY /a/{proxy+}", "GET /a/{id}", "ANY /a/b", "GET /a/b"];
  const table = new RouteTable(keys.map((key) => ({ routeKey: key, functionId: "F", timeoutMilliseconds: 1 })));
  expect(table.find(method, path)?.route.routeKey).toBe(routeKey);
});
