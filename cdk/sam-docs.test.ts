import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { REPOSITORY_ROOT } from "./constructs/bundle.ts";
import { FUNCTIONS } from "./function-names.ts";
import { synthesizeStage } from "./testing/synthesized-stage.ts";

const text = readFileSync(join(REPOSITORY_ROOT, ".github/docs/functions.md"), "utf8");
const rows = [...text.matchAll(/^\| `functions\/([\w-]+)` \| `([\w-]+)` \| `(\w+)` \| `([\w./-]+)` \|$/gm)].map(
  ([, name, template, logicalId, event]) => ({ name, template, logicalId, event }),
);

test("every function is in the table", () => {
  expect(rows.map(({ name }) => name).toSorted()).toEqual([...FUNCTIONS].toSorted());
});

const { stacks, templates } = synthesizeStage("staging");
const byName = new Map(
  (Object.keys(templates) as (keyof typeof templates)[]).map((key) => [stacks[key].stackName, templates[key]]),
);

describe.each(rows)("$name", ({ template = "", logicalId = "", event = "" }) => {
  test("stands in the template under that id", () => {
    expect(byName.get(template)?.findResources("AWS::Lambda::Function")).toHaveProperty(logicalId);
  });

  test("has that event", () => {
    expect(JSON.parse(readFileSync(join(REPOSITORY_ROOT, event), "utf8"))).toBeTypeOf("object");
  });
});
