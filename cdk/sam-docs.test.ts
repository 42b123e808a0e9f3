import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { REPOSITORY_ROOT } from "./constructs/bundle.ts";
import { FUNCTIONS } from "./function-names.ts";
import type { Template } from "./local/assembly/template.ts";
import { readEvent, SAM_COMMANDS, SAM_DOCUMENT } from "./testing/sam-commands.ts";
import { synthesizeStage } from "./testing/synthesized-stage.ts";

test("every function has its command", () => {
  expect(SAM_COMMANDS.map(({ name }) => name).toSorted()).toEqual([...FUNCTIONS].toSorted());
  expect(SAM_DOCUMENT.match(/sam local invoke -t/g)).toHaveLength(FUNCTIONS.length);
});

const { directory } = synthesizeStage("staging").app.synth();

describe.each(SAM_COMMANDS)("$name", ({ name, template: file, logicalId, event }) => {
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
    expect(event.startsWith(`functions/${name}/events/`)).toBe(true);
    const isFed = Object.values(Resources).some(
      ({ Type, Properties }) =>
        Type === "AWS::Lambda::EventSourceMapping" &&
        (Properties?.["FunctionName"] as { Ref?: string } | undefined)?.Ref === logicalId,
    );
    expect(Array.isArray(readEvent(event)["Records"])).toBe(isFed);
  });
});
