import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalStack, startLocalStack } from "#cdk/local/stack.ts";
import { SeededRandom } from "#shared/demo/random.ts";
import { checkAnswers } from "./books.ts";
import { importRoll, openCollege, openStudent } from "./people.ts";
import { deployedAt } from "./place.ts";

const PORTAL = "https://{tenant}.staging.placement.example";

test.each([
  ["a URL of one host", "https://staging.placement.example", {}, "takes a URL with {tenant}"],
  [
    "no operator",
    PORTAL,
    { RESEND_API_KEY: "re_x" },
    "With --url, set SEASON_OPERATOR_EMAIL, SEASON_OPERATOR_PASSWORD.",
  ],
])("%s is refused with a sentence", (_, url, env, sentence) => {
  expect(() => deployedAt(url, env)).toThrow(sentence);
});

test("the report is held against what people were told", () => {
  const total = { registered: 5, applied: 5, offers: 3, placed: 2 };
  expect(checkAnswers({ total }, { registered: 5, offers: 3, placed: 2 })).toEqual([]);
  expect(checkAnswers({ total }, { registered: 5, offers: 3, placed: 3 })[0]?.rows).toEqual([
    { figure: "placed", told: 3, report: 2 },
  ]);
});

describe("an installation that is known by its URL alone", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "placement-installation-"));
  let stack: LocalStack;
  beforeAll(async () => {
    stack = await startLocalStack({ dataDir, port: 0, quiet: true, seed: true });
  }, 300_000);
  afterAll(async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test("takes a college, its people by their mail, and a student's résumé", { timeout: 120_000 }, async () => {
    const login = stack.demo.find(({ tenant }) => tenant === "operator")?.logins[0];
    const place = deployedAt(stack.urls.portalTemplate, {
      SEASON_OPERATOR_EMAIL: login?.email,
      SEASON_OPERATOR_PASSWORD: login?.password,
      RESEND_API_KEY: "re_local",
      RESEND_BASE_URL: stack.urls.mail,
    });
    const stage = { ...place, random: new SeededRandom(3), tenant: "season-3" };
    const office = await openCollege(stage);
    const [student] = await importRoll(stage, office, 1);
    if (student === undefined) throw new Error("nobody was imported");
    expect(student.email).toMatch(/^delivered\+.*@resend\.dev$/);
    const { resumeId, client } = await openStudent(stage, student);
    expect(await client.must(`GET /api/my/resumes/${resumeId}`)).toMatchObject({ status: "parsed" });
  });
});
