import { parseArgs } from "node:util";
import { type Fixture, openFixture } from "./fixture.ts";
import { listStudents } from "./list-students.ts";
import { measure, type Subject } from "./measure.ts";
import { previewEligibility } from "./preview-eligibility.ts";

// Ratios in one run on one machine say something; milliseconds drift.

interface Benchmark {
  readonly subjects: (fixture: Fixture) => Readonly<Record<string, Subject>>;
  readonly rounds: number;
}

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  "list-students": { subjects: listStudents, rounds: 2_000 },
  "preview-eligibility": { subjects: previewEligibility, rounds: 200 },
};

const { values } = parseArgs({ options: { only: { type: "string" }, quick: { type: "boolean", default: false } } });
const names = Object.keys(BENCHMARKS).filter((name) => values.only === undefined || name === values.only);
if (names.length === 0) {
  process.stderr.write(`There is no benchmark "${values.only}"; there are ${Object.keys(BENCHMARKS).join(", ")}.\n`);
  process.exit(2);
}

const fixture = await openFixture(values.quick ? 2_000 : 20_000);
try {
  for (const name of names) await run(name);
} finally {
  await fixture.close();
}

async function run(name: string): Promise<void> {
  const benchmark = BENCHMARKS[name];
  if (benchmark === undefined) return;
  const figures = await measure(benchmark.subjects(fixture), values.quick ? benchmark.rounds / 10 : benchmark.rounds);
  const ours = figures.get("api");
  process.stdout.write(`\n${name}\n`);
  for (const [subject, { p50, p95 }] of figures) {
    const ratio = ours && subject !== "api" ? `   api is ${(ours.p50 / p50).toFixed(2)} ×` : "";
    process.stdout.write(`  ${subject.padEnd(22)} p50 ${p50.toFixed(2)} ms   p95 ${p95.toFixed(2)} ms${ratio}\n`);
  }
}
