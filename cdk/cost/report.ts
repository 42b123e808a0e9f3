import type { StageConfig } from "../config.ts";
import type { Assumptions } from "./assumptions.ts";
import { containersBill } from "./containers.ts";
import { type Bill, fixedParts, type Load, loadOf, placementBill, requestsOf } from "./placement.ts";
import { type Prices, PRICES_AS_OF, PRICES_REGION } from "#shared/config/prices.ts";

export interface CostModel {
  readonly stage: StageConfig;
  readonly prices: Prices;
  readonly assumed: Assumptions;
}

export interface Case {
  readonly label: string;
  readonly tenants: number;
  readonly studentsPerTenant: number;
}

/** A college of the size that most are. */
export const STUDENTS_PER_TENANT = 2000;

export const CASES: readonly Case[] = [
  { label: "idle", tenants: 0, studentsPerTenant: STUDENTS_PER_TENANT },
  { label: "one college", tenants: 1, studentsPerTenant: STUDENTS_PER_TENANT },
  { label: "50 colleges", tenants: 50, studentsPerTenant: STUDENTS_PER_TENANT },
  { label: "1,000 colleges", tenants: 1000, studentsPerTenant: STUDENTS_PER_TENANT },
];

/** The costs of some cases beside the containers', as Markdown. */
export function costReport(cases: readonly Case[], model: CostModel): string {
  const rows = cases.map(({ label, tenants, studentsPerTenant }) => {
    const load = loadOf(tenants, studentsPerTenant, model.assumed);
    const bill = billOf(load, model);
    const others = (["least", "most"] as const).map((size) => containersOf(size, load, model));
    const own = [bill.fixed, bill.variable, bill.fixed + bill.variable];
    const amounts = [...own, ...others, bill.database].map(dollars);
    return [label, count(load.students), count(requestsOf(load)), ...amounts];
  });
  const table = [
    ["", "students", "requests", "fixed", "by use", "together", "containers, least", "containers, most", "database"],
    ["---", ...Array.from({ length: 8 }, () => "--:")],
    ...rows,
  ];
  const extra = perMillion(model);
  const standing = billOf(IDLE, model).fixed;
  const parts = Object.entries(fixedParts(model.stage, model.prices, model.assumed));
  const theirs = containersOf("least", IDLE, model);
  return [
    `Dollars a month at the prices of ${PRICES_REGION} as of ${PRICES_AS_OF}, stage \`${model.stage.name}\`, each without the database but in its own column.`,
    "",
    ...table.map((cells) => `| ${cells.join(" | ")} |`),
    "",
    `What stands there is ${parts.map(([name, amount]) => `${name} (${dollars(amount)})`).join(", ")}.`,
    `One million requests cost ${dollars(extra)}: ${share(extra / theirs)} of the containers at their least replicas; with what stands there, ${dollars(standing + extra)}: ${share((standing + extra) / theirs)}.`,
    `Both designs cost the same at ${count(crossover("least", model))} requests a month, or ${count(crossover("most", model))} with the containers at their most.`,
  ].join("\n");
}

const IDLE: Load = { tenants: 0, students: 0, pages: 0, apiCalls: 0, messages: 0 };

/** Dollars that a million requests add, in the mix of pages, calls and messages that is assumed. */
export function perMillion(model: CostModel): number {
  return billOf(millionRequests(model), model).variable;
}

/** Requests a month at which both designs cost the same, databases aside. */
export function crossover(size: "least" | "most", model: CostModel): number {
  const head = containersOf(size, IDLE, model) - billOf(IDLE, model).fixed;
  const theirs = containersBill(size, millionRequests(model), model.prices, model.assumed).variable;
  return Math.max(0, (head / (perMillion(model) - theirs)) * 1_000_000);
}

/** Dollars a month of the containers under a load, were they able to serve it. */
export function containersOf(size: "least" | "most", load: Load, { prices, assumed }: CostModel): number {
  const { fixed, variable } = containersBill(size, load, prices, assumed);
  return fixed + variable;
}

export function billOf(load: Load, { stage, prices, assumed }: CostModel): Bill {
  return placementBill(load, stage, prices, assumed);
}

function millionRequests({ assumed }: CostModel): Load {
  const students = 1_000_000 / requestsOf(loadOf(1, 1, assumed));
  return { ...loadOf(1, students, assumed), tenants: 0 };
}

function dollars(amount: number): string {
  const digits = amount > 0 && amount < 100 ? 2 : 0;
  return `$${amount.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}

// Three digits that mean something.
function count(number: number): string {
  return number.toLocaleString("en-US", { maximumSignificantDigits: 3 });
}

function share(ratio: number): string {
  return `${(ratio * 100).toLocaleString("en-US", { maximumSignificantDigits: 3 })} %`;
}
