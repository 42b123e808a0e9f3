import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { REPOSITORY_ROOT } from "./constructs/bundle.ts";
import { FUNCTIONS } from "./function-names.ts";
import type { Template } from "./local/assembly/template.ts";
import { synthesizeStage } from "./testing/synthesized-stage.ts";

const text = readFileSync(join(REPOSITORY_ROOT, ".github/docs/functions.md"), "utf8");
const SECTION = /^### `functions\/([\w-]+)`\n\n {4}sam local invoke -t cdk\.out\/([\w.-]+) (\w+) -e ([\w./-]+)$/gm;
const commands = [...text.matchAll(SECTION)].map(([, name = "", template = "", logicalId = "", event = ""]) => ({
  name,
  template,
  logicalId,
  event,
}));

test("every function has its command", () => {
  expect(commands.map(({ name }) => name).toSorted()).toEqual([...FUNCTIONS].toSorted());
  expect(text.match(/sam local invoke -t/g)).toHaveLength(FUNCTIONS.length);
});

const { directory } = synthesizeStage("staging").app.synth();

describe.each(commands)("$name", ({ name, template: file, logicalId, event }) => {
  const { Resources } = JSON.parse(readFileSync(join(directory, file), "utf8")) as Template;

  test("stands in the template under that id, with the code and the handler that SAM looks for", () => {
    const { Type, Properties, Metadata } = Resources[logicalId] ?? {};
    expect(Type).toBe("AWS::Lambda::Function");
    const [module, exported] = String(Properties?.["Handler"]).split(".");
    const asset = join(directory, String(Metadata?.["aws:asset:path"]));
    expect(existsSync(join(asset, `${module}.mjs`))).toBe(true);
    const source = readFileSync(join(REPOSITORY_ROOT, "functions", name, `${module}.ts`), "utf8");
    expect(source).toMatch(new RegExp(`^export (const|async function) ${exported}\\b`, "m"));
  });

  test("has that event, of the kind that calls it", () => {
    const payload = JSON.parse(readFileSync(join(REPOSITORY_ROOT, event), "utf8")) as Record<string, unknown>;
    expect(event.startsWith(`functions/${name}/events/`)).toBe(true);
    const isFed = Object.values(Resources).some(
      ({ Type, Properties }) =>
        Type === "AWS::Lambda::EventSourceMapping" &&
        (Properties?.["FunctionName"] as { Ref?: string } | undefined)?.Ref === logicalId,
    );
    expect(Array.isArray(payload["Records"])).toBe(isFed);
  });
});
