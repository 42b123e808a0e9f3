import { expect, onTestFinished, test } from "vitest";
import { lambdaSettings } from "../testing/lambda.ts";
import { ExecutionEnvironment, type LambdaSettings } from "./execution-environment.ts";

function environment(
  source: string,
  overrides: Partial<LambdaSettings> = {},
  lines: string[] = [],
): ExecutionEnvironment {
  const created = new ExecutionEnvironment(lambdaSettings(source, overrides), (line) => lines.push(line));
  onTestFinished(() => created.stop());
  return created;
}

test("loads once and keeps its memory from one event to the next", async () => {
  const counter = environment("let n = 0; export const handler = async ({ add }) => (n += add);");
  expect(await counter.invoke({ add: 2 })).toEqual({ ok: true, payload: 2 });
  expect(await counter.invoke({ add: 3 })).toEqual({ ok: true, payload: 5 });
});

test("gives the function its own variables and none of this process", async () => {
  process.env["PLACEMENT_TEST_LEAK"] = "yes";
  onTestFinished(() => void delete process.env["PLACEMENT_TEST_LEAK"]);
  const result = await environment("export const handler = async () => process.env;", {
    variables: { MINE: "1" },
  }).invoke({});
  expect(result).toMatchObject({
    ok: true,
    payload: { MINE: "1", AWS_LAMBDA_FUNCTION_NAME: "TestFunction", TZ: "UTC" },
  });
  expect(JSON.stringify(result)).not.toContain("PLACEMENT_TEST_LEAK");
});

test("tells the function who it is and how long it has", async () => {
  const source = `export const handler = async (_, context) => ({
    id: context.awsRequestId, arn: context.invokedFunctionArn, within: context.getRemainingTimeInMillis() <= 20000 });`;
  expect(await environment(source).invoke({}, "request-1")).toEqual({
    ok: true,
    payload: { id: "request-1", arn: "arn:aws:lambda:ap-south-1:000000000000:function:TestFunction", within: true },
  });
});

test("answers null for a function that returns nothing", async () => {
  expect(await environment("export const handler = async () => {};").invoke({})).toEqual({ ok: true, payload: null });
});

test("passes on what the function throws, and stays usable", async () => {
  const moody = environment(
    'export const handler = async ({ bad }) => { if (bad) throw new TypeError("no"); return 1; };',
  );
  expect(await moody.invoke({ bad: true })).toMatchObject({
    ok: false,
    timedOut: false,
    error: { errorType: "TypeError", errorMessage: "no" },
  });
  expect(moody.usable).toBe(true);
  expect(await moody.invoke({})).toEqual({ ok: true, payload: 1 });
});

test("kills a function that takes longer than it may", async () => {
  const slow = environment("export const handler = () => new Promise(() => setInterval(() => {}, 1000));", {
    timeoutSeconds: 0.2,
  });
  expect(await slow.invoke({})).toMatchObject({ ok: false, timedOut: true, error: { errorType: "Sandbox.Timedout" } });
  expect(slow.usable).toBe(false);
});

test("kills even a function that never yields", async () => {
  const busy = environment("export const handler = () => { for (;;); };", { timeoutSeconds: 0.2 });
  expect(await busy.invoke({})).toMatchObject({ ok: false, timedOut: true });
});

test.each([
  ["exits", "export const handler = () => process.exit(3);"],
  [
    "is killed",
    'export const handler = () => { process.kill(process.pid, "SIGKILL"); return new Promise(() => {}); };',
  ],
  [
    "leaves a rejection uncaught",
    'export const handler = () => { Promise.reject(new RangeError("lost")); return new Promise(() => {}); };',
  ],
  [
    "throws outside of any call",
    'export const handler = () => new Promise(() => setImmediate(() => { throw new SyntaxError("later"); }));',
  ],
])("reports a process that %s", async (_, source) => {
  const doomed = environment(source);
  const error = { errorType: "Runtime.ExitError" };
  expect(await doomed.invoke({})).toMatchObject({ ok: false, timedOut: false, error });
  expect(doomed.usable).toBe(false);
});

test.each([
  ["fails to load", 'throw new Error("broken at load");', "broken at load"],
  ["exports no handler", "export const other = 1;", "index.handler is undefined or not exported"],
])("reports a bundle that %s", async (_, source, message) => {
  expect(await environment(source).invoke({})).toMatchObject({ ok: false, error: { errorMessage: message } });
});

test("hands on every line that the function writes", async () => {
  const lines: string[] = [];
  const chatty = environment(
    'export const handler = async () => { process.stdout.write("one\\ntwo\\n"); process.stderr.write("three\\n"); };',
    {},
    lines,
  );
  await chatty.invoke({});
  await expect.poll(() => lines.toSorted()).toEqual(["one", "three", "two"]);
});
