import { parseArgs } from "node:util";
import { readStages } from "../config.ts";
import { ASSUMPTIONS } from "./assumptions.ts";
import { PRICES } from "#shared/config/prices.ts";
import { CASES, costReport, STUDENTS_PER_TENANT } from "./report.ts";

const USAGE = `Usage: npm run cost -- [--tenants N] [--students ${STUDENTS_PER_TENANT}] [--stage prod]
What a stage costs a month with N colleges of so many students each; without --tenants, the table of the documents.
Prices are in shared/config/prices.ts, assumptions in cdk/cost/assumptions.ts.`;

try {
  const { values } = parseArgs({
    options: {
      tenants: { type: "string" },
      students: { type: "string", default: String(STUDENTS_PER_TENANT) },
      stage: { type: "string", default: "prod" },
    },
  });
  const studentsPerTenant = whole("students", values.students);
  const tenants = values.tenants === undefined ? undefined : whole("tenants", values.tenants);
  const [stage] = readStages(values.stage);
  if (stage === undefined) throw new Error(`There is no stage ${values.stage}.`);
  const asked = tenants !== undefined && [{ label: `${tenants} colleges`, tenants, studentsPerTenant }];
  const cases = asked || CASES.map((each) => ({ ...each, studentsPerTenant }));
  process.stdout.write(`${costReport(cases, { stage, prices: PRICES, assumed: ASSUMPTIONS })}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
  process.exitCode = 2;
}

function whole(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Error(`--${name} takes a whole number, not ${text}.`);
}
