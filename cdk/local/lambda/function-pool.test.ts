import { expect, test } from "vitest";
import { testPool } from "../testing/lambda.ts";
import { temporaryDirectory } from "../testing/temporary.ts";

// Answers when as many calls as `together` are under way, which proves that they run at once.
const MEET = `
import { appendFileSync, readFileSync, existsSync } from "node:fs";
export const handler = async ({ file, together }) => {
  appendFileSync(file, "x");
  while (readFileSync(file, "utf8").length < together) await new Promise((later) => setTimeout(later, 5));
  return process.pid;
};`;

const pidOf = (result: unknown) => (result as { payload: number }).payload;

test("runs calls at once in processes of their own", async () => {
  const pool = testPool(MEET, { maximum: 2 });
  const file = `${temporaryDirectory()}/met`;
  const pids = (await Promise.all([pool.invoke({ file, together: 2 }), pool.invoke({ file, together: 2 })])).map(pidOf);
  expect(new Set(pids).size).toBe(2);
});

test("lets calls beyond its ceiling wait, and serves them all", async () => {
  const pool = testPool(
    "let busy = 0, most = 0; export const handler = async () => { most = Math.max(most, ++busy); await null; busy--; return [process.pid, most]; };",
    { maximum: 2 },
  );
  const results = await Promise.all(Array.from({ length: 12 }, () => pool.invoke({})));
  const answers = results.map((result) => (result as unknown as { payload: [number, number] }).payload);
  expect(answers).toHaveLength(12);
  expect(new Set(answers.map(([pid]) => pid)).size).toBeLessThanOrEqual(2);
  expect(answers.every(([, most]) => most === 1)).toBe(true);
});

test("replaces a process that died, and serves the next call", async () => {
  const failures: string[] = [];
  const pool = testPool("export const handler = async ({ die }) => { if (die) process.exit(1); return 'alive'; };", {
    maximum: 1,
    onFailure: ({ error }) => failures.push(error.errorType),
  });
  await pool.invoke({ die: true });
  expect(await pool.invoke({})).toEqual({ ok: true, payload: "alive" });
  expect(failures).toEqual(["Runtime.ExitError"]);
});

test("takes new code for the next call while the one under way finishes on the old", async () => {
  const gate = `${temporaryDirectory()}/gate`;
  const source = (version: string) => `
    import { existsSync } from "node:fs";
    export const handler = async ({ gate }) => {
      while (gate && !existsSync(gate)) await new Promise((later) => setTimeout(later, 5));
      return "${version}";
    };`;
  const pool = testPool(source("old"), { maximum: 1 });
  await pool.invoke({});
  const underWay = pool.invoke({ gate });
  pool.replaceCode(temporaryDirectory({ "index.mjs": source("new") }));
  const { writeFileSync } = await import("node:fs");
  writeFileSync(gate, "");
  expect(await underWay).toEqual({ ok: true, payload: "old" });
  expect(await pool.invoke({})).toEqual({ ok: true, payload: "new" });
});

test("refuses an answer above Lambda's six megabytes", async () => {
  const pool = testPool("export const handler = async ({ size }) => 'x'.repeat(size);");
  expect(await pool.invoke({ size: 6 * 1024 * 1024 })).toMatchObject({
    ok: false,
    error: { errorType: "Function.ResponseSizeTooLarge" },
  });
});

test("finishes calls under way before it ends, and takes no more", async () => {
  const file = `${temporaryDirectory()}/met`;
  const pool = testPool(MEET);
  const underWay = pool.invoke({ file, together: 1 });
  const stopped = pool.stop();
  expect(await pool.invoke({})).toMatchObject({ ok: false, error: { errorType: "ServiceException" } });
  expect(await underWay).toMatchObject({ ok: true });
  await stopped;
});
