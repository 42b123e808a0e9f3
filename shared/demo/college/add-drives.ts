import { type Compensation, ctcMinor } from "#shared/domain/compensation/compensation.ts";
import type { DriveStatus } from "#shared/domain/drive/statuses.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import type { RoundStatus } from "#shared/domain/round/statuses.ts";
import type { drive } from "#shared/db/schema/index.ts";
import { addCompanies, type Company } from "./add-companies.ts";
import { type Build, daysFrom, HOUR_MS, startOfDay } from "./build.ts";
import { LATE_PROGRESS, type MadeUpCollege } from "./college.ts";
import { JOBS } from "./jobs.ts";

type DriveRow = typeof drive.$inferInsert;

/** A drive that students have seen, with how many of them are to apply. */
export interface OpenedDrive {
  readonly row: DriveRow & { readonly publishedAt: Date };
  readonly companyName: string;
  readonly rounds: readonly { readonly id: string; readonly status: RoundStatus }[];
  readonly wanted: number;
  /** Days from today on which its interviews are held; null unless it is in process. */
  readonly interviewDay: number | null;
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

const CITIES = ["Bengaluru", "Chennai", "Hyderabad", "Mumbai", "Pune", "Gurugram"];

/** Companies, each with a recruiter, and the season's drives. Answers those that students have seen, in order. */
export function addDrives(build: Build): OpenedDrive[] {
  const { college } = build;
  const companies = addCompanies(build);
  const opened: OpenedDrive[] = [];
  let inProcess = 0;
  const wanted = applicantsOf(college);
  for (let i = 0; i < college.drives; i++) {
    const company = companies[i % companies.length];
    if (company === undefined) break;
    const status = statusAt(college, i);
    const interviewDay = status === "in_process" ? dayOf(inProcess++) : null;
    const isPopular = (wanted[i] ?? 0) > college.students / 10;
    const made = addDrive(build, i, { company, status, isPopular, interviewDay });
    if (made) opened.push({ ...made, companyName: company.name, wanted: wanted[i] ?? 0, interviewDay });
  }
  return opened;
}

function statusAt({ progress = LATE_PROGRESS, drives }: MadeUpCollege, index: number): DriveStatus {
  const part = (index + 0.5) / drives;
  return progress.find(([upTo]) => part < upTo)?.[1] ?? "draft";
}

/** Today, tomorrow, yesterday and so on: no two drives interview on one day. */
function dayOf(number: number): number {
  return number % 2 === 1 ? (number + 1) / 2 : -number / 2;
}

interface Planned {
  readonly company: Company;
  readonly status: DriveStatus;
  readonly isPopular: boolean;
  readonly interviewDay: number | null;
}

function addDrive(build: Build, index: number, { company, status, isPopular, interviewDay }: Planned) {
  const { rows, ids, tenantId, cycleId, random } = build;
  const { createdAt, applicationsCloseAt, publishedAt } = datesOf(build, index, status);
  const pay = payOf(build);
  const job = random.pick(JOBS);
  const row: DriveRow = {
    tenantId,
    id: ids.at(createdAt),
    cycleId,
    companyId: company.id,
    ...job,
    outcome: random.pick(["full_time", "full_time", "intern_plus_full_time"] as const),
    mode: random.pick(["on_campus", "on_campus", "virtual"] as const),
    tags: random.chance(10) ? ["core"] : [],
    openings: random.integer(2, 60),
    locations: random.sample(CITIES, 2),
    compensation: pay,
    ctcMinor: ctcMinor(pay),
    eligibility: random.pick(isPopular ? MILD_RULES : RULES),
    applicationsCloseAt,
    status,
    changeRequest: status === "changes_requested" ? "Please say how the variable part of the pay is decided." : null,
    version: publishedAt === null ? 0 : 1,
    publishedAt,
    createdBy: company.recruiterId,
    createdAt,
  };
  rows.drive.push(row);
  const rounds = addRounds(build, row, interviewDay);
  if (publishedAt === null) return undefined;
  addVersion(build, row, publishedAt, rounds);
  return { row: { ...row, publishedAt }, rounds };
}

/** Days from now to the deadlines of drives in each state; the others' are ahead. */
const DEADLINES: Readonly<Partial<Record<DriveStatus, readonly [from: number, to: number]>>> = {
  closed: [-140, -30],
  results_declared: [-16, -12],
  in_process: [-11, -6],
  applications_closed: [-3, -1],
  published: [1, 19],
};

/** Over the days of its state, in order of the drives. */
function datesOf({ now, college }: Build, index: number, status: DriveStatus) {
  const { progress = LATE_PROGRESS, drives } = college;
  const place = progress.findIndex(([, each]) => each === status);
  const [begins, ends] = [progress[place - 1]?.[0] ?? 0, progress[place]?.[0] ?? 1];
  const [from, to] = DEADLINES[status] ?? [22, 40];
  const days = from + (((index + 0.5) / drives - begins) / (ends - begins)) * (to - from);
  const applicationsCloseAt = eveningOf(daysFrom(now, Math.round(days)));
  const publishedAt = OPENED.has(status) ? daysFrom(applicationsCloseAt, status === "published" ? -22 : -10) : null;
  return { applicationsCloseAt, publishedAt, createdAt: daysFrom(publishedAt ?? daysFrom(now, -2), -7) };
}

/** Six o'clock in Kolkata on the day of a moment. */
function eveningOf(at: Date): Date {
  return new Date(startOfDay(at).getTime() + 18 * HOUR_MS);
}

function payOf({ random }: Build): Compensation {
  const fixedMinor = random.integer(8, 60) * 5_000_000;
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

function addRounds({ rows, ids, tenantId }: Build, row: DriveRow, interviewDay: number | null) {
  return ROUNDS.map(([name, kind], i) => {
    const position = i + 1;
    const stands = roundStatus(row.status as DriveStatus, position, interviewDay);
    const closed = row.applicationsCloseAt as Date;
    const releasedAt = stands === "released" ? daysFrom(closed, 3 * position) : null;
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

/** A drive in process stands after its first round; the second has results once its interviews are over. */
function roundStatus(status: DriveStatus, position: number, interviewDay: number | null): RoundStatus {
  if (status === "closed" || status === "results_declared") return "released";
  if (interviewDay === null || position === 3) return "planned";
  if (position === 1) return "released";
  return interviewDay < 0 ? "recorded" : "planned";
}

function addVersion(
  { rows }: Build,
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
    skills: [],
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
}

/**
 * How many apply to each drive, in all as many as the college is to have. In a large season one drive in fourteen is
 * popular, with a fortieth of all applications; the others go from many to few.
 */
function applicantsOf(college: MadeUpCollege): number[] {
  const { drives, applications } = college;
  const opened = Array.from({ length: drives }, (_, i) => i).filter((i) => OPENED.has(statusAt(college, i)));
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
