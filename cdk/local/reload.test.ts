import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Progress } from "./progress.ts";
import { watchSources } from "./reload.ts";
import { temporaryDirectory, writeFiles } from "./testing/temporary.ts";

async function watching(files: Record<string, string>, names: string[]) {
  const functionsDirectory = temporaryDirectory(files);
  const replaced: Record<string, string> = {};
  const problems: string[] = [];
  const progress: Progress = { step: (_, work) => work(), note: () => {}, problem: (text) => void problems.push(text) };
  const end = await watchSources({
    targets: names.map((name) => ({ name, replaceCode: (directory) => void (replaced[name] = directory) })),
    directory: temporaryDirectory(),
    functionsDirectory,
    progress,
  });
  onTestFinished(end);
  const codeOf = (name: string) => (replaced[name] ? readFileSync(join(replaced[name], "index.mjs"), "utf8") : "");
  return {
    save: (changed: Record<string, string>) => writeFiles(functionsDirectory, changed),
    codeOf,
    replaced,
    problems,
  };
}

const SOURCE = (text: string) => `export const handler = async () => "${text}";`;
const patient = { timeout: 60_000 };

test("gives a function its new code, and leaves the others alone once it knows what they are made of", async () => {
  const { save, codeOf, replaced } = await watching(
    { "one/index.ts": SOURCE("one 1"), "two/index.ts": SOURCE("two 1") },
    ["one", "two"],
  );
  save({ "one/index.ts": SOURCE("one 2") });
  await expect.poll(() => codeOf("one"), patient).toContain("one 2");
  const before = replaced["two"];
  save({ "one/index.ts": SOURCE("one 3") });
  await expect.poll(() => codeOf("one"), patient).toContain("one 3");
  expect(replaced["two"]).toBe(before);
});

test("keeps the last good code while a source is broken, says where, and goes on when it is mended", async () => {
  const { save, codeOf, problems } = await watching({ "one/index.ts": SOURCE("good") }, ["one"]);
  save({ "one/index.ts": "export const handler = (" });
  await expect
    .poll(() => problems.join(), patient)
    .toMatch(/one keeps running its last good code:\n.*one\/index\.ts:1:\d+/);
  expect(codeOf("one")).toBe("");
  save({ "one/index.ts": SOURCE("mended") });
  await expect.poll(() => codeOf("one"), patient).toContain("mended");
});
