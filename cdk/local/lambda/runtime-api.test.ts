import { beforeEach, expect, onTestFinished, test } from "vitest";
import { type RuntimeApi, type RuntimeReport, startRuntimeApi } from "./runtime-api.ts";

let api: RuntimeApi;
let reports: RuntimeReport[];
const invocation = {
  requestId: "8476a536-e9f4-11e8-9739-2dfe598c3fcd",
  event: { add: 2 },
  deadline: 1_785_574_800_000.5,
  functionArn: "arn:aws:lambda:ap-south-1:000000000000:function:TestFunction",
};

beforeEach(async () => {
  reports = [];
  api = await startRuntimeApi((report) => reports.push(report));
  onTestFinished(() => api.stop());
});

const call = (path: string, body?: string) =>
  fetch(`http://${api.address}/2018-06-01/runtime/${path}`, body === undefined ? {} : { method: "POST", body });
const post = async (path: string, body: unknown) => (await call(path, JSON.stringify(body))).status;

/** Takes an event, so that it is under way. */
async function take(): Promise<void> {
  api.hand(invocation);
  await (await call("invocation/next")).text();
  reports = [];
}

test.each([
  ["that waits for one", true],
  ["that comes later", false],
])("hands an event to a runtime %s, with what it must know of it", async (_, isFirst) => {
  const asked = isFirst ? call("invocation/next") : undefined;
  if (isFirst) await expect.poll(() => reports).toContainEqual({ type: "waits" });
  api.hand(invocation);
  const answer = await (asked ?? call("invocation/next"));
  expect([answer.status, await answer.json()]).toEqual([200, { add: 2 }]);
  const { headers } = answer;
  expect(headers.get("Lambda-Runtime-Aws-Request-Id")).toBe(invocation.requestId);
  expect(headers.get("Lambda-Runtime-Deadline-Ms")).toBe("1785574800000");
  expect(headers.get("Lambda-Runtime-Invoked-Function-Arn")).toBe(invocation.functionArn);
  expect(headers.get("Lambda-Runtime-Trace-Id")).toMatch(
    /^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$/,
  );
});

test("takes the answer to the event under way, once", async () => {
  await take();
  const path = `invocation/${invocation.requestId}/response`;
  expect(await post(path, { sum: 5 })).toBe(202);
  expect(await post(path, { sum: 6 })).toBe(400);
  expect(reports).toEqual([{ type: "answered", payload: { sum: 5 } }]);
});

test("takes an error in the place of an answer", async () => {
  await take();
  const error = { errorType: "TypeError", errorMessage: "no", trace: ["TypeError: no"] };
  expect(await post(`invocation/${invocation.requestId}/error`, error)).toBe(202);
  expect(reports).toEqual([{ type: "failed", error }]);
});

test("takes the news that the code could not be loaded", async () => {
  expect(await post("init/error", { errorType: "Runtime.HandlerNotFound", errorMessage: "none" })).toBe(202);
  expect(reports).toEqual([
    { type: "crashed", error: { errorType: "Runtime.HandlerNotFound", errorMessage: "none", trace: [] } },
  ]);
});

test("refuses an answer above six megabytes", async () => {
  await take();
  expect(await post(`invocation/${invocation.requestId}/response`, "x".repeat(6 * 1024 * 1024))).toBe(413);
  expect(reports).toMatchObject([{ type: "failed", error: { errorType: "Function.ResponseSizeTooLarge" } }]);
});

test.each([
  ["an answer to another event", "invocation/another/response", "{}", 400],
  ["an answer that is no JSON", `invocation/${invocation.requestId}/response`, "{", 400],
  ["a path that the API does not have", "invocation", "{}", 404],
  ["an event that is asked for by POST", "invocation/next", "{}", 404],
])("refuses %s", async (_, path, body, status) => {
  await take();
  expect((await call(path, body)).status).toBe(status);
  expect(reports).toEqual([]);
});
