import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { QUEUES } from "#shared/config/queues.ts";
import { METRICS, METRICS_NAMESPACE } from "#shared/config/metrics.ts";
import { RUNBOOK_URL } from "../config.ts";
import { REPOSITORY_ROOT } from "../constructs/bundle.ts";
import { FUNCTIONS, pascalCase, PORTAL_FUNCTIONS } from "../function-names.ts";
import { CONSUMERS } from "./messaging-stack.ts";
import { placeholderPortal, resourcesOf, synthesizeStage } from "../testing/synthesized-stage.ts";

const runbook = readFileSync(join(REPOSITORY_ROOT, ".github/docs/runbook.md"), "utf8");
const sections = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = "", ...lines] = section.split("\n");
      return [heading.toLowerCase().replaceAll(" ", "-"), lines.join("\n")];
    }),
);

describe.each(["staging", "prod"] as const)("alarms of %s", (name) => {
  const stage = synthesizeStage(name, undefined, placeholderPortal());
  const alarms = [...resourcesOf(stage, "AWS::CloudWatch::Alarm")];
  const on = (word: string) => alarms.filter(([, { Properties }]) => JSON.stringify(Properties).includes(word));

  test.each(alarms.map(([id, { Properties }]) => [id, Properties] as const))(
    "%s leads to a section that says what to do",
    (_id, properties) => {
      const description = String(properties["AlarmDescription"]);
      const [, anchor = ""] = description.split(`${RUNBOOK_URL}#`);
      const section = sections.get(anchor);
      expect(section, description).toBeDefined();
      for (const part of ["Means", "Look at", "Do", "Over when"]) expect(section).toContain(`**${part}.**`);
    },
  );

  test("tell the operators when they are raised and when they are over, but for what rolls a deployment back", () => {
    for (const [id, { Properties }] of alarms) {
      if (String(Properties["AlarmDescription"]).includes("deployment-rolled-back")) continue;
      for (const kind of ["AlarmActions", "OKActions"]) expect(JSON.stringify(Properties[kind]), id).toContain("Topic");
    }
    for (const template of [stage.templates.ops, stage.templates.edgeOps]) {
      const mails = Object.values(template.findResources("AWS::SNS::Subscription"));
      expect(mails.map(({ Properties }) => Properties)).toMatchObject([
        { Protocol: "email", Endpoint: stage.config.operations.email },
      ]);
    }
  });

  test("watch every queue and every function that people wait for", () => {
    const ids = alarms.map(([id]) => id).join(" ");
    for (const queue of QUEUES)
      for (const kind of ["DeadLetters", "Age"]) expect(ids).toContain(pascalCase(queue) + kind);
    expect(ids).toContain("RevalidationDeadLetters");
    for (const each of [...FUNCTIONS.filter((one) => one !== "migrate"), ...PORTAL_FUNCTIONS])
      for (const kind of ["Errors", "Throttles"]) expect(ids).toContain(pascalCase(each) + kind);
  });

  test("watch API, database, outbox, mails and certificates", () => {
    for (const word of [
      "ApiServerErrors",
      "ApiLatency",
      "DatabaseAtCeiling",
      "OutboxLag",
      "MailsRefused",
      "CertificateExpiry",
    ])
      expect(
        alarms.some(([id]) => id.startsWith(word)),
        word,
      ).toBe(true);
    expect(on("SessionPinned")).toHaveLength(name === "prod" ? 1 : 0);
  });

  test("take silence of the sweeper for a fault", () => {
    const [lag] = on(METRICS.outboxLagSeconds);
    expect(lag?.[1].Properties).toMatchObject({
      TreatMissingData: "breaching",
      Namespace: METRICS_NAMESPACE,
      Dimensions: [
        { Name: "service", Value: "relay-outbox" },
        { Name: "stage", Value: name },
      ],
    });
  });

  test("weigh mails refused by those of the same function and stage", () => {
    const [refused] = on(METRICS.mailsRefused);
    const dimensions = [
      { Name: "service", Value: "deliver" },
      { Name: "stage", Value: name },
    ];
    const of = (figure: keyof typeof METRICS) => ({
      MetricStat: { Metric: { Namespace: METRICS_NAMESPACE, MetricName: METRICS[figure], Dimensions: dimensions } },
    });
    expect(refused?.[1].Properties).toMatchObject({
      Threshold: 10,
      TreatMissingData: "notBreaching",
      Metrics: [{}, of("mailsRefused"), of("messagesHandled")],
    });
  });

  test("come with a budget that is told of before it is spent", () => {
    const [budget] = resourcesOf(stage, "AWS::Budgets::Budget").values();
    expect(budget?.Properties["Budget"]?.["BudgetLimit"]).toEqual({
      Amount: stage.config.operations.monthlyBudgetDollars,
      Unit: "USD",
    });
    expect(sections.has("budget")).toBe(true);
  });

  test("and a dashboard that shows each queue and every figure that functions write", () => {
    const [dashboard] = resourcesOf(stage, "AWS::CloudWatch::Dashboard").values();
    const body = JSON.stringify(dashboard?.Properties["DashboardBody"]);
    for (const queue of QUEUES) expect(body).toContain(`${pascalCase(queue)}DeadLetterQueue`);
    for (const figure of Object.values(METRICS)) expect(body, figure).toContain(`\\"${figure}\\"`);
    for (const service of new Set(Object.values(CONSUMERS)))
      expect(body).toContain(
        `\\"${METRICS.messagesHandled}\\",\\"service\\",\\"${service}\\",\\"stage\\",\\"${name}\\"`,
      );
    expect(body).toContain("by method, route");
  });
});

test("the runbook has no section twice", () => {
  expect(sections.size).toBe(runbook.match(/^## /gm)?.length);
});
