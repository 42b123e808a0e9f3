import { execFileSync } from "node:child_process";
import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { temporaryDirectory } from "../local/testing/temporary.ts";
import { bundleFunction, REPOSITORY_ROOT } from "./bundle.ts";

async function bundle(files: Record<string, string>) {
  const functionsDirectory = temporaryDirectory(files);
  const out = temporaryDirectory();
  return { out, functionsDirectory, ...(await bundleFunction("sample", out, { functionsDirectory })) };
}

test("makes one module that exports the handler, with its source map", async () => {
  const { out } = await bundle({
    "sample/index.ts": "export const handler = async (n: number): Promise<number> => n + 1;",
  });
  const { handler } = (await import(pathToFileURL(join(out, "index.mjs")).href)) as {
    handler(n: number): Promise<number>;
  };
  expect(await handler(1)).toBe(2);
  expect(readFileSync(join(out, "index.mjs"), "utf8")).toContain("//# sourceMappingURL=index.mjs.map");
  expect(readFileSync(join(out, "index.mjs.map"), "utf8")).not.toContain('sourcesContent": ["');
});

test("keeps what is imported lazily out of the first module", async () => {
  const { out, eager } = await bundle({
    "sample/index.ts":
      'import { light } from "./light.ts";\nexport const handler = async () => [light, (await import("./heavy.ts")).weight];',
    "sample/light.ts": 'export const light = "a bit";',
    "sample/heavy.ts": 'export const weight = "a ton of it";',
  });
  expect(eager.modules.map((module) => module.split("/").at(-1))).toEqual(["index.ts", "light.ts"]);
  expect(readFileSync(join(out, "index.mjs"), "utf8")).not.toContain("a ton of it");
  expect(readdirSync(join(out, "chunks")).some((file) => file.startsWith("heavy-"))).toBe(true);
});

test("lets CommonJS code require Node's own modules, and keeps its traces true", async () => {
  const { out } = await bundle({
    "sample/index.ts": 'import { where } from "./old.cjs";\nexport const handler = async () => where();\n',
    "sample/old.cjs":
      'const { sep } = require("node:path");\nconst name = "node:os";\nexports.where = () => {\n  require(name);\n  throw new Error(sep);\n};\n',
  });
  const script = `import(${JSON.stringify(pathToFileURL(join(out, "index.mjs")).href)}).then((m) => m.handler()).catch((e) => console.log(e.stack))`;
  const trace = execFileSync(process.execPath, ["--enable-source-maps", "-e", script], { encoding: "utf8" });
  expect(trace).toMatch(/Error: [/\\]/);
  expect(trace).toMatch(/old\.cjs:5:9/);
});

test("is the same wherever it is made", async () => {
  const files = { "sample/index.ts": "export const handler = async () => 1;" };
  const functionsDirectory = temporaryDirectory(files);
  const [one, two] = [temporaryDirectory(), join(temporaryDirectory(), "deeper", "down")];
  await bundleFunction("sample", one, { functionsDirectory });
  await bundleFunction("sample", two, { functionsDirectory });
  for (const file of ["index.mjs", "index.mjs.map"]) {
    expect(readFileSync(join(one, file), "utf8")).toBe(readFileSync(join(two, file), "utf8"));
  }
});

test("names the function that is not there", async () => {
  await expect(
    bundleFunction("nope", temporaryDirectory(), { functionsDirectory: temporaryDirectory() }),
  ).rejects.toThrow(/There is no function "nope"/);
});

test("leaves what was there when the source does not compile", async () => {
  const functionsDirectory = temporaryDirectory({ "sample/index.ts": "export const handler = (" });
  const out = temporaryDirectory({ "index.mjs": "good" });
  await expect(bundleFunction("sample", out, { functionsDirectory })).rejects.toThrow(/Unexpected end of file/);
  expect(readFileSync(join(out, "index.mjs"), "utf8")).toBe("good");
});

// Bundled, such a module is CommonJS and has a default alone: what is taken from it by name would be undefined.
test("an SDK is imported lazily by way of a module that names what it takes", () => {
  const sources = globSync("{functions,shared}/**/*.ts", { cwd: REPOSITORY_ROOT });
  expect(sources.length).toBeGreaterThan(100);
  const byItself = sources.filter((file) =>
    readFileSync(join(REPOSITORY_ROOT, file), "utf8").includes('import("@aws-sdk/'),
  );
  expect(byItself).toEqual([]);
});
