import { type Compensation, ctcMinor } from "#shared/domain/compensation/compensation.ts";
import type { DriveStatus } from "#shared/domain/drive/statuses.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import type { RoundStatus } from "#shared/domain/round/statuses.ts";
import type { drive } from "#shared/db/schema/drive.ts";
import { addCompanies, type Company } from "./add-companies.ts";
import { type Build, daysFrom, earlier, onDay } from "./build.ts";
import { LATE, type SeasonStage } from "./college.ts";
import { CITIES, type Job } from "./jobs.ts";

type DriveRow = typeof drive.$inferInsert;

/** A drive that students have seen, with how many of them are to apply. */
export interface OpenedDrive {
  readonly row: DriveRow & { readonly publishedAt: Date };
  readonly company: Company;
  /** In process, and the second round's results are with the office. */
  readonly isStaged: boolean;
  readonly rounds: readonly { readonly id: string; readonly status: RoundStatus }[];
  readonly wanted: number;
}

const OPENED: ReadonlySet<DriveStatus> = new Set([
  "closed",
  "results_declared",
  "in_process",
  "applications_closed",
  "published",
]);

const MILD_RULES: readonly EligibilityRule[] = [{ all: [] }, { all: [{ field: "cgpa", op: "gte", value: 6 }] }];

const RULES: readonly EligibilityRule[] = [
  ...MILD_RULES,
  {
    all: [
      { field: "cgpa", op: "gte", value: 6.5 },
      { field: "activeBacklogs", op: "lte", value: 0 },
    ],
  },
  {
    all: [
      { field: "cgpa", op: "gte", value: 7 },
      { field: "branch", op: "in", value: ["CSE", "ECE", "EEE"] },
    ],
  },
  {
    all: [
      { field: "cgpa", op: "gte", value: 6 },
      { field: "twelfthOrDiplomaPct", op: "gte", value: 60 },
      { not: { field: "gapYears", op: "gte", value: 2 } },
    ],
  },
];

const STRICT_RULES: readonly EligibilityRule[] = [
  {
    all: [
      { field: "branch", op: "in", value: ["ME", "CE"] },
      { field: "cgpa", op: "gte", value: 6 },
    ],
  },
  {
    all: [
      { field: "cgpa", op: "gte", value: 8.5 },
      { field: "tenthPct", op: "gte", value: 80 },
    ],
  },
];

/** Companies and the season's drives. Answers those that students have seen, in order of their deadlines. */
export function addDrives(build: Build): OpenedDrive[] {
  const { college, stage } = build;
  const companies = addCompanies(build);
  const opened: OpenedDrive[] = [];
  const wanted = applicantsOf(stage, college.drives, college.applications);
  // The first drive of each state is the first company's, so that its recruiter has work of every kind.
  const seen = new Set<DriveStatus>();
  let inProcess = 0;
  for (let i = 0; i < college.drives; i++) {
    const part = (i + 0.5) / college.drives;
    const status = stage.progress.find(([upTo]) => part < upTo)?.[1] ?? "draft";
    const others = companies.slice(1);
    const company = seen.has(status) ? build.random.pick(others) : (companies[0] ?? build.random.pick(others));
    seen.add(status);
    // Drives in process take turns: interviews go on, or the office holds the results.
    const isStaged = status === "in_process" && inProcess++ % 2 === 1;
    const isPopular = (wanted[i] ?? 0) > college.students / 10;
    const made = addDrive(build, { part, status, company, isPopular, isStaged, isFirstOpen: isFirstOpen(build, i) });
    if (made) opened.push({ ...made, company, isStaged, wanted: wanted[i] ?? 0 });
  }
  return opened;
}

interface PlannedDrive {
  readonly part: number;
  readonly status: DriveStatus;
  readonly company: Company;
  readonly isPopular: boolean;
  readonly isStaged: boolean;
  readonly isFirstOpen: boolean;
}

function isFirstOpen({ stage, college }: Build, i: number): boolean {
  const from = partOf(stage, "applications_closed");
  return (i + 0.5) / college.drives >= from && (i - 0.5) / college.drives < from;
}

function partOf(stage: SeasonStage, status: DriveStatus): number {
  return stage.progress.find(([, each]) => each === status)?.[0] ?? 1;
}

function addDrive(build: Build, plan: PlannedDrive) {
  const { rows, ids, tenantId, cycleId, random } = build;
  const { status, company, isPopular } = plan;
  const { createdAt, applicationsCloseAt, publishedAt } = datesOf(build, plan);
  // A company's jobs in turn.
  const before = rows.drive.filter(({ companyId }) => companyId === company.id).length;
  const job = company.jobs[before % company.jobs.length] ?? random.pick(company.jobs);
  const pay = payOf(build, job);
  const row: DriveRow = {
    tenantId,
    id: ids.at(createdAt),
    cycleId,
    companyId: company.id,
    title: job.title,
    description: job.description,
    outcome: random.pick(["full_time", "full_time", "intern_plus_full_time"] as const),
    mode: random.pick(["on_campus", "on_campus", "virtual"] as const),
    tags: random.chance(10) ? ["core"] : [],
    skills: [...job.skills],
    openings: random.integer(2, 60),
    locations: random.sample(CITIES, 2),
    compensation: pay,
    ctcMinor: ctcMinor(pay),
    eligibility: strictRule(build, status) ?? random.pick(isPopular ? MILD_RULES : RULES),
    applicationsCloseAt,
    status,
    changeRequest: status === "changes_requested" ? "Please say where the work is." : null,
    version: publishedAt === null ? 0 : 1,
    publishedAt,
    createdBy: company.recruiterId,
    createdAt,
  };
  if (build.stage !== LATE) row.openings = random.integer(5, 14);
  rows.drive.push(row);
  const rounds = addRounds(build, row, plan);
  if (publishedAt === null) return undefined;
  addVersion(build, row, publishedAt, rounds);
  return { row: { ...row, publishedAt }, rounds };
}

/** Every third open drive is not for the lead, so that there are reasons to read. */
function strictRule({ rows, college: { hasLead } }: Build, status: DriveStatus): EligibilityRule | undefined {
  if (hasLead !== true || status !== "published") return undefined;
  const before = rows.drive.filter((each) => each.status === "published").length;
  return before % 3 === 2 ? STRICT_RULES[Math.floor(before / 3) % STRICT_RULES.length] : undefined;
}

/** Deadlines go from the season's first, over today between what has closed and what is open, to 40 days ahead. */
function datesOf({ now, stage, random }: Build, { part, status, isFirstOpen: isNext }: PlannedDrive) {
  const [past, open] = [partOf(stage, "applications_closed"), partOf(stage, "published")];
  const passed = -stage.days + (part / past) * (stage.days - 2);
  const ahead = part < open ? 1 + ((part - past) / (open - past)) * 19 : 20 + part * 20;
  const day = daysFrom(now, part < past ? passed : ahead);
  const usual = random.chance(60) ? onDay(day, 23, 59) : onDay(day, 18);
  const applicationsCloseAt = isNext ? nextDeadline(now) : usual;
  const published = daysFrom(applicationsCloseAt, status === "published" ? -22 : -10);
  const publishedAt = OPENED.has(status) ? onDay(published, 11) : null;
  const createdAt = publishedAt ? daysFrom(publishedAt, -7) : daysFrom(onDay(now, 15), -random.integer(2, 5));
  return { applicationsCloseAt, publishedAt, createdAt };
}

/** The next usual time for a deadline that leaves somebody two hours. */
function nextDeadline(now: Date): Date {
  const times = [onDay(now, 18), onDay(now, 23, 59), onDay(daysFrom(now, 1), 18)];
  return times.find((at) => at > daysFrom(now, 1 / 12)) ?? onDay(daysFrom(now, 1), 23, 59);
}

function payOf({ random }: Build, { pay: [from, to] }: Job): Compensation {
  const fixedMinor = random.integer(from * 2, to * 2) * 5_000_000;
  return {
    currency: "INR",
    fixedMinor,
    variableMaxMinor: random.chance(40) ? fixedMinor / 10 : 0,
    joiningBonusMinor: random.chance(20) ? 10_000_000 : 0,
    retentionBonusMinor: 0,
    esopMinor: 0,
    esopVestingYears: 0,
    benefitsMinor: 0,
    stipendMonthlyMinor: 0,
    bond: random.chance(8) ? { months: 12, penaltyMinor: 10_000_000 } : null,
  };
}

const ROUNDS = [
  ["Online test", "test"],
  ["Technical interview", "technical"],
  ["HR interview", "hr"],
] as const;

function addRounds({ rows, ids, tenantId, now }: Build, row: DriveRow, { status, isStaged }: PlannedDrive) {
  return ROUNDS.map(([name, kind], i) => {
    const position = i + 1;
    const stands = roundStatus(status, position, isStaged);
    const closed = row.applicationsCloseAt as Date;
    const released = earlier(daysFrom(closed, 3 * position), daysFrom(now, -1));
    const releasedAt = stands === "released" ? released : null;
    const createdAt = row.createdAt as Date;
    const id = ids.at(createdAt);
    rows.round.push({
      tenantId,
      id,
      driveId: row.id,
      position,
      name,
      kind,
      status: stands,
      releasedAt,
      releaseEventId: releasedAt && ids.at(releasedAt),
      createdAt,
    });
    return { id, status: stands };
  });
}

/** A drive in process has released its first round; the office holds the second's results, or it goes on. */
function roundStatus(status: DriveStatus, position: number, isStaged: boolean): RoundStatus {
  if (status === "closed" || status === "results_declared") return "released";
  if (status !== "in_process" || position === 3) return "planned";
  if (position === 1) return "released";
  return isStaged ? "recorded" : "planned";
}

function addVersion(
  { rows, ids }: Build,
  row: DriveRow,
  publishedAt: Date,
  rounds: readonly { readonly id: string }[],
): void {
  const { tenantId, title, description, outcome, mode, compensation, eligibility } = row;
  const content = {
    title,
    description,
    outcome,
    mode,
    compensation,
    eligibility,
    venue: null,
    meetingUrl: null,
    workMode: null,
    skills: row.skills ?? [],
    joiningOn: null,
    withdrawalsCloseAt: null,
    tags: row.tags ?? [],
    openings: row.openings ?? null,
    locations: row.locations ?? [],
    rounds: ROUNDS.map(([name, kind], i) => ({
      id: rounds[i]?.id,
      name,
      kind,
    })),
    applicationsCloseAt: (row.applicationsCloseAt as Date).toISOString(),
  };
  const by = { isTold: false, createdBy: "Farida Khan", createdAt: publishedAt };
  rows.driveVersion.push({ tenantId, driveId: row.id, version: 1, content, ...by });
  rows.auditEvent.push({
    tenantId,
    id: ids.at(publishedAt),
    actorMembershipId: rows.membership.find(({ role }) => role === "officer")?.id ?? null,
    actorName: "Farida Khan",
    actorRole: "officer",
    action: "drive.publish",
    entityType: "drive",
    entityId: row.id,
    after: { status: "published" },
    requestId: ids.at(publishedAt),
    createdAt: publishedAt,
  });
}

/**
 * How many apply to each drive, in all as many as the college is to have. In a large season one drive in fourteen is
 * popular, with a fortieth of all applications; the others go from many to few.
 */
function applicantsOf(stage: SeasonStage, drives: number, applications: number): number[] {
  const opened = Array.from({ length: drives }, (_, i) => i).filter(
    (i) => (i + 0.5) / drives < partOf(stage, "published"),
  );
  const popular = drives < 100 ? 0 : Math.floor(applications / 40);
  const isPopular = (place: number) => popular > 0 && place % 14 === 7;
  const weights = opened.map((place) => (isPopular(place) ? 0 : 0.12 + ((place * 37) % 100) / 100));
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const rest = applications - opened.filter(isPopular).length * popular;
  const shares = opened.map((place) =>
    isPopular(place) ? popular : Math.floor(((weights[place] ?? 0) / weight) * rest),
  );
  const left = applications - shares.reduce((sum, each) => sum + each, 0);
  return shares.map((share, place) => (place === 0 ? share + left : share));
}
