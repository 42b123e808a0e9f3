import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { temporaryDirectory } from "../local/testing/temporary.ts";
import { remembered } from "./bundle-memory.ts";
import { REPOSITORY_ROOT } from "./bundle.ts";

let source: string;
let memory: string;
let made: number;

beforeEach(() => {
  const directory = temporaryDirectory({ "index.ts": "export const handler = 1;" });
  source = join(directory, "index.ts");
  memory = join(directory, "memory", "sample.json");
  made = 0;
  savedAt("2026-01-01");
});

function savedAt(day: string): void {
  utimesSync(source, new Date(day), new Date(day));
}

const ask = (make = () => {}) =>
  remembered(memory, async () => {
    make();
    made++;
    return {
      outputs: [{ path: "index.mjs", text: readFileSync(source, "utf8") }],
      inputs: [relative(REPOSITORY_ROOT, source)],
      eager: { bytes: 1, modules: [] },
    };
  });

test("the same sources are bundled once", async () => {
  const first = await ask();
  expect(await ask()).toEqual(first);
  expect(made).toBe(1);
});

test("a source that says something else is bundled anew, whenever it was saved", async () => {
  await ask();
  writeFileSync(source, "export const handler = 2;");
  savedAt("2026-01-01");
  expect((await ask()).outputs[0]?.text).toContain("2");
  expect(made).toBe(2);
});

test.each(['{"fingerprint":', "{}", '{"fingerprint":"x","made":{"inputs":["gone.ts"]}}'])(
  "so is what a broken file remembers: %s",
  async (text) => {
    await ask();
    writeFileSync(memory, text);
    await ask();
    expect(made).toBe(2);
    await ask();
    expect(made).toBe(2);
  },
);

test("where nothing can be written down, each call bundles", async () => {
  memory = join(source, "no-folder", "sample.json");
  expect((await ask()).outputs[0]?.text).toContain("1");
  await ask();
  expect(made).toBe(2);
});

test("what is saved while it is bundled is not taken for what was bundled", async () => {
  await ask(() => savedAt("2999-01-01"));
  await ask();
  expect(made).toBe(2);
});
