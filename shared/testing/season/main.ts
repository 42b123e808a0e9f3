import { parseArgs } from "node:util";
import { MultiBar, Presets } from "cli-progress";
import postgres from "postgres";
import { SeededRandom } from "#shared/demo/random.ts";
import { type Breach, checkAnswers, checkBooks, checkReport, INVARIANTS } from "./books.ts";
import { answerOffers, applyToSome, publishDrive, select } from "./drives.ts";
import { checkMails } from "./mails.ts";
import { importRoll, openCollege, openCompany, openStudent, type Stage } from "./people.ts";
import { deployedAt, ownStack, type Place } from "./place.ts";
import { printReport } from "./print-report.ts";

const USAGE = `Usage: npm run season -- [--students 300] [--companies 12] [--seed 7] [--keep DIR | --url URL]
Plays a season through the public API on a stack of its own, then checks the books. A broken invariant exits with 1.
With --keep its state stays: PLACEMENT_DATA_DIR=DIR npm run dev shows that season in the portal.
With --url, e.g. https://{tenant}.staging.placement.example, it plays in a college that it makes on that installation,
as the operator of SEASON_OPERATOR_EMAIL and SEASON_OPERATOR_PASSWORD; it reads mail with RESEND_API_KEY.`;

const { students, companies, seed, keep, url } = readOptions();
const place = await openPlace();
const breaches: Breach[] = [];
try {
  breaches.push(...(await play(place)));
} finally {
  await place.leave();
}
for (const { invariant, rows } of breaches) {
  process.stderr.write(
    `BROKEN: ${invariant}\n${rows
      .slice(0, 20)
      .map((row) => `  ${JSON.stringify(row)}\n`)
      .join("")}`,
  );
}
process.exitCode = breaches.length === 0 ? 0 : 1;

async function openPlace(): Promise<Place> {
  if (url === undefined) return ownStack(keep);
  try {
    return deployedAt(url);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    process.exit(2);
  }
}

async function play({ databaseUrl, ...where }: Place): Promise<Breach[]> {
  const started = performance.now();
  const bars = new MultiBar(
    { format: "{step} {bar} {value}/{total}", noTTYOutput: true, notTTYSchedule: 10_000 },
    Presets.shades_classic,
  );
  const stage: Stage = { ...where, random: new SeededRandom(seed), tenant: `season-${seed}` };
  const office = await openCollege(stage);
  const roll = await importRoll(stage, office, students);

  const drives = await each(bars, "Companies", range(companies), 4, async (number) => {
    const recruiter = await openCompany(stage, office, number);
    return publishDrive(stage, office, recruiter, number);
  });
  const people = await each(bars, "Students ", roll, 8, (student) => openStudent(stage, student));
  const sent = await each(bars, "Applying ", people, 8, (person) => applyToSome(person, stage, 6));
  const released = await each(bars, "Selection", drives, 2, (drive) => select(stage, office, drive));
  const accepted = await each(bars, "Answers  ", people, 8, (person) => answerOffers(person, stage));
  bars.stop();

  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const placed = accepted.filter(Boolean).length;
  const readReport = () => office.officer.must(`GET /api/reports/placement?cycleId=${office.cycleId}`);
  const told = { registered: students, offers: sum(released), placed };
  const { report, found, checks } = databaseUrl
    ? await checkRows(databaseUrl, stage, readReport)
    : await checkTold(readReport, told);
  printReport(report);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const played = `${students} students, ${companies} companies, ${sum(sent)} applications, ${sum(released)} offers`;
  process.stdout.write(`\nSeed ${seed}: ${played}, ${placed} accepted, in ${seconds} s.\n`);
  process.stdout.write(`${checks - found.length} of ${checks} invariants hold.\n`);
  return found;
}

interface Checked {
  readonly report: any;
  readonly found: Breach[];
  /** How many there were. */
  readonly checks: number;
}

async function checkTold(readReport: () => Promise<any>, told: Parameters<typeof checkAnswers>[1]): Promise<Checked> {
  const report = await readReport();
  return { report, found: checkAnswers(report, told), checks: 1 };
}

async function checkRows(databaseUrl: string, stage: Stage, readReport: () => Promise<any>): Promise<Checked> {
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  try {
    const [tenant] = await sql<{ id: string }[]>`select id from tenant where slug = ${stage.tenant}`;
    if (tenant === undefined) throw new Error("the season's college is gone");
    await untilQuiet(sql, tenant.id);
    const report = await readReport();
    const found = [
      ...(await checkBooks(sql, tenant.id)),
      ...(await checkReport(sql, tenant.id, report)),
      ...(await checkMails(sql, tenant.id, stage.tenant, stage.portal)),
    ];
    return { report, found, checks: INVARIANTS.length + 2 };
  } finally {
    await sql.end();
  }
}

/** Works through items, several at once, with a progress bar. Answers come in the items' order. */
async function each<T, R>(
  bars: MultiBar,
  step: string,
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
) {
  const bar = bars.create(items.length, 0, { step });
  const answers: R[] = Array.from({ length: items.length });
  const waiting = items.entries();
  const worker = async () => {
    for (const [i, item] of waiting) {
      answers[i] = await work(item);
      bar.increment();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}

/** Waits until nothing is on its way any more: outbox sent, mails finished, résumés read. At most three minutes. */
async function untilQuiet(sql: postgres.Sql, tenantId: string): Promise<void> {
  const until = Date.now() + 180_000;
  while (Date.now() < until) {
    const [row] = await sql<{ waiting: number }[]>`
      select (select count(*) from outbox where tenant_id = ${tenantId} and sent_at is null)::int
        + (select count(*) from email_delivery where tenant_id = ${tenantId} and status = 'queued')::int
        + (select count(*) from outbox o where o.tenant_id = ${tenantId} and o.queue = 'notifications' and not exists (
            select 1 from inbox i where i.tenant_id = o.tenant_id and i.message_id = o.id))::int as waiting`;
    if (row?.waiting === 0) return;
    await new Promise((resume) => setTimeout(resume, 250));
  }
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      students: { type: "string", default: "300" },
      companies: { type: "string", default: "12" },
      seed: { type: "string", default: "7" },
      keep: { type: "string" },
      url: { type: "string" },
    },
  });
  const whole = (name: "students" | "companies" | "seed") => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number > 0) return number;
    process.stderr.write(`--${name} takes a whole number above 0.\n${USAGE}\n`);
    process.exit(2);
  };
  return { ...values, students: whole("students"), companies: whole("companies"), seed: whole("seed") };
}
