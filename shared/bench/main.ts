import { parseArgs } from "node:util";
import { LARGE } from "#shared/demo/college/college.ts";
import { coldStart } from "./cold-start.ts";
import { everyRead } from "./every-read.ts";
import { type Fixture, openFixture } from "./fixture.ts";
import { keyset } from "./keyset.ts";
import { amongFifty, lists, rowSecurity } from "./lists.ts";
import { type Comparison, measure } from "./measure.ts";
import { peer } from "./peer.ts";
import { previewEligibility } from "./preview-eligibility.ts";
import { printComparisons } from "./table.ts";

// Ratios in one run on one machine say something; milliseconds drift.

type Benchmark = (fixture: Fixture, part: number) => Promise<void>;

const QUICK = { students: 2_000, drives: 40, applications: 10_000 };

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  lists: comparing(lists, 200),
  peer: comparing(peer, 400),
  keyset: comparing(keyset, 100),
  "row-security": comparing(rowSecurity, 200),
  "among-fifty": comparing(amongFifty, 200),
  "preview-eligibility": comparing(previewEligibility, 100),
  "cold-start": (fixture, part) => coldStart(fixture, Math.max(21, Math.ceil(41 * part))),
  "every-read": (fixture, part) => everyRead(fixture, Math.ceil(10 * part)),
};

function comparing(of: (fixture: Fixture) => Comparison[] | Promise<Comparison[]>, rounds: number): Benchmark {
  return async (fixture, part) => {
    const measured = [];
    for (const { name, subjects } of await of(fixture)) {
      measured.push({ name, figures: await measure(subjects, Math.ceil(rounds * part)) });
    }
    printComparisons(measured);
  };
}

const { values } = parseArgs({ options: { only: { type: "string" }, quick: { type: "boolean", default: false } } });
const chosen = Object.entries(BENCHMARKS).filter(([name]) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  process.stderr.write(`There is no benchmark "${values.only}"; there are ${Object.keys(BENCHMARKS).join(", ")}.\n`);
  process.exit(2);
}

const fixture = await openFixture(values.quick ? QUICK : LARGE);
try {
  for (const [name, run] of chosen) {
    process.stdout.write(`\n${name}\n`);
    await run(fixture, values.quick ? 0.2 : 1);
  }
} finally {
  await fixture.close();
}
