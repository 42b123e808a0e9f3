import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readStages } from "../config.ts";
import { REPOSITORY_ROOT } from "../constructs/bundle.ts";
import { type Json, placeholderPortal, resourcesOf, synthesizeStage } from "../testing/synthesized-stage.ts";
import { ASSUMPTIONS } from "./assumptions.ts";
import { nodesFor } from "./containers.ts";
import { loadOf } from "./placement.ts";
import { PRICES } from "#shared/config/prices.ts";
import { billOf, CASES, containersOf, type CostModel, costReport, crossover, perMillion } from "./report.ts";

const [prod] = readStages("prod");
if (prod === undefined) throw new Error("no stage prod");
const model: CostModel = { stage: prod, prices: PRICES, assumed: ASSUMPTIONS };
const load = (tenants: number, students = 2000) => loadOf(tenants, students, ASSUMPTIONS);
const sum = ({ fixed, variable }: { fixed: number; variable: number }) => fixed + variable;

test("the document has what the calculator says", () => {
  const document = readFileSync(join(REPOSITORY_ROOT, ".github/docs/cost.md"), "utf8");
  // Made anew by `npm run cost`, between these marks.
  const [, published] = /<!-- npm run cost -->\n\n([\s\S]*?)\n\n<!-- end -->/.exec(document) ?? [];
  expect(published).toBe(costReport(CASES, model));
});

test("a million requests cost at most 15 % of the containers at their least", () => {
  expect(perMillion(model)).toBeLessThanOrEqual(0.15 * containersOf("least", load(0), model));
});

describe("the bill", () => {
  test("of nobody is what stands there, and the same for a longer list of prices never less", () => {
    expect(billOf(load(0), model).variable).toBe(0);
    const dearer = { ...PRICES, watching: { ...PRICES.watching, alarmMetricMonth: 1 } };
    expect(billOf(load(0), { ...model, prices: dearer }).fixed - billOf(load(0), model).fixed).toBeCloseTo(
      0.9 * ASSUMPTIONS.fixed.alarmMetrics,
    );
  });

  test.each([
    ["one call of 1 GB for a second, at $1 a gigabyte second", { apiMilliseconds: 1000 }, 1],
    ["half a second of it", { apiMilliseconds: 500 }, 0.5],
  ])("%s", (_, change, expected) => {
    const free = JSON.parse(JSON.stringify(PRICES, (_key, value) => (typeof value === "number" ? 0 : value)));
    const prices = { ...free, lambda: { ...free.lambda, gigabyteSecond: 1 } };
    const calls = { tenants: 0, students: 0, pages: 0, apiCalls: 1, messages: 0 };
    const bill = billOf(calls, { ...model, prices, assumed: { ...ASSUMPTIONS, ...change } });
    expect(sum(bill)).toBeCloseTo(expected);
  });

  test("by use is in proportion to the students", () => {
    expect(billOf(load(50), model).variable).toBeCloseTo(50 * billOf(load(1), model).variable);
  });

  test("is the containers' own where the two cross", () => {
    for (const size of ["least", "most"] as const) {
      const requestsOfOne = ASSUMPTIONS.pagesPerStudent * (1 + ASSUMPTIONS.apiCallsPerPage);
      const crossing = { ...load(1, crossover(size, model) / requestsOfOne), tenants: 0 };
      expect(sum(billOf(crossing, model))).toBeCloseTo(containersOf(size, crossing, model));
    }
  });
});

test("the containers need more machines at their most", () => {
  expect([nodesFor("least"), nodesFor("most")]).toEqual([3, 9]);
});

describe("what is assumed to stand there is at least what the templates have", () => {
  const stage = synthesizeStage("prod", (each) => each, placeholderPortal());
  const alarms = [...resourcesOf(stage, "AWS::CloudWatch::Alarm").values()];
  // An alarm on one metric names it; one on a share of two lists both, and what is made of them.
  const alarmMetrics = alarms.flatMap(({ Properties }) => {
    const listed = Properties["Metrics"] as unknown as readonly Json[] | undefined;
    return listed?.filter((each) => each["MetricStat"] !== undefined) ?? [Properties];
  });
  const endpoints = [...resourcesOf(stage, "AWS::EC2::VPCEndpoint").values()].filter(
    ({ Properties }) => String(Properties["VpcEndpointType"]) === "Interface",
  );
  // The dashboard shows each figure of each function that writes it; a test of it says so.
  const dashboard = JSON.stringify([...resourcesOf(stage, "AWS::CloudWatch::Dashboard").values()]).replaceAll("\\", "");
  const metrics = new Set(dashboard.match(/"Placement","\w+","service","[\w-]+"/g));
  const { fixed } = ASSUMPTIONS;
  test.each([
    ["metrics of alarms", alarmMetrics.length, fixed.alarmMetrics],
    ["metrics of our own", metrics.size, fixed.metrics],
    ["versions of keys", 3 * resourcesOf(stage, "AWS::KMS::Key").size, fixed.keyVersions],
    ["queues that are asked", resourcesOf(stage, "AWS::Lambda::EventSourceMapping").size, fixed.queues],
    ["secrets", resourcesOf(stage, "AWS::SecretsManager::Secret").size, fixed.secrets],
    ["dashboards", resourcesOf(stage, "AWS::CloudWatch::Dashboard").size, fixed.dashboards],
    ["firewall lists", resourcesOf(stage, "AWS::WAFv2::WebACL").size, fixed.firewallLists],
    ["interface endpoints", endpoints.length, fixed.interfaceEndpoints],
  ])("%s", (_, there, assumed) => expect(assumed).toBeGreaterThanOrEqual(there));
});
