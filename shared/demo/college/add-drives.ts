import { type Compensation, ctcMinor } from "#shared/domain/compensation/compensation.ts";
import type { DriveStatus } from "#shared/domain/drive/statuses.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import type { RoundStatus } from "#shared/domain/round/statuses.ts";
import type { drive } from "#shared/db/schema/index.ts";
import { FAMILY_NAMES, GIVEN_NAMES } from "../names.ts";
import { addMember } from "./add-people.ts";
import { type Build, daysFrom } from "./build.ts";

type DriveRow = typeof drive.$inferInsert;

/** A drive that students have seen, with how many of them are to apply. */
export interface OpenedDrive {
  readonly row: DriveRow & { readonly publishedAt: Date };
  readonly companyName: string;
  readonly rounds: readonly { readonly id: string; readonly status: RoundStatus }[];
  readonly wanted: number;
}

/** How much of a season's drives, in order of their deadlines, has come how far. */
const PROGRESS: readonly (readonly [upTo: number, status: DriveStatus])[] = [
  [0.6, "closed"],
  [0.68, "results_declared"],
  [0.74, "in_process"],
  [0.78, "applications_closed"],
  [0.86, "published"],
  [0.89, "approved"],
  [0.93, "submitted"],
  [0.95, "changes_requested"],
  [0.98, "draft"],
  [1, "cancelled"],
];

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

const TITLES = ["Software Engineer", "Data Analyst", "Design Engineer", "Graduate Trainee", "Site Engineer", "Analyst"];
const CITIES = ["Bengaluru", "Chennai", "Hyderabad", "Mumbai", "Pune", "Gurugram"];
const NAMES = [
  "Nilgiri",
  "Aravalli",
  "Satpura",
  "Malabar",
  "Deccan",
  "Konkan",
  "Godavari",
  "Sahyadri",
  "Ganga",
  "Indus",
];
const TRADES = ["Software", "Motors", "Analytics", "Infrastructure", "Capital", "Semiconductors"];

/** Companies, each with a recruiter, and the season's drives. Answers those that students have seen, in order. */
export function addDrives(build: Build): OpenedDrive[] {
  const { college } = build;
  const companies = addCompanies(build);
  const opened: OpenedDrive[] = [];
  const wanted = applicantsOf(college.drives, college.applications);
  for (let i = 0; i < college.drives; i++) {
    const company = build.random.pick(companies);
    const made = addDrive(build, i, company, (wanted[i] ?? 0) > college.students / 10);
    if (made) opened.push({ ...made, companyName: company.name, wanted: wanted[i] ?? 0 });
  }
  return opened;
}

interface Company {
  readonly id: string;
  readonly name: string;
  readonly recruiterId: string;
}

function addCompanies(build: Build): Company[] {
  const { rows, ids, tenantId, college, random, now } = build;
  const createdAt = daysFrom(now, -395);
  return Array.from({ length: Math.max(4, Math.floor(college.drives * 0.6)) }, (_, i) => {
    const id = ids.at(createdAt);
    const name = `${NAMES[i % NAMES.length]} ${TRADES[Math.floor(i / NAMES.length) % TRADES.length]} ${i + 1}`;
    rows.company.push({ tenantId, id, name, industry: random.pick(TRADES), status: "approved", createdAt });
    const recruiter = `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`;
    const email = `recruiter${i + 1}@companies.${college.slug}.example`;
    return { id, name, recruiterId: addMember(build, "recruiter", { name: recruiter, email, companyId: id }) };
  });
}

function addDrive(build: Build, index: number, company: Company, isPopular: boolean) {
  const { rows, ids, tenantId, cycleId, college, random } = build;
  const part = (index + 0.5) / college.drives;
  const status = PROGRESS.find(([upTo]) => part < upTo)?.[1] ?? "draft";
  const { createdAt, applicationsCloseAt, publishedAt } = datesOf(build, part, status);
  const pay = payOf(build);
  const row: DriveRow = {
    tenantId,
    id: ids.at(createdAt),
    cycleId,
    companyId: company.id,
    title: random.pick(TITLES),
    description: "Build and run what people rely on, in a small team, from the first week on.",
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
    changeRequest: status === "changes_requested" ? "Please say where the work is." : null,
    version: publishedAt === null ? 0 : 1,
    publishedAt,
    createdBy: company.recruiterId,
    createdAt,
  };
  rows.drive.push(row);
  const rounds = addRounds(build, row, status);
  if (publishedAt === null) return undefined;
  addVersion(build, row, publishedAt, rounds);
  return { row: { ...row, publishedAt }, rounds };
}

/** Deadlines go from 140 days ago, over today between what has closed and what is open, to 40 days ahead. */
function datesOf({ now }: Build, part: number, status: DriveStatus) {
  const days = part < 0.78 ? -140 + (part / 0.78) * 138 : part < 0.86 ? 1 + (part - 0.78) * 240 : 20 + part * 20;
  const applicationsCloseAt = daysFrom(now, days);
  const publishedAt = OPENED.has(status) ? daysFrom(applicationsCloseAt, status === "published" ? -22 : -10) : null;
  return { applicationsCloseAt, publishedAt, createdAt: daysFrom(publishedAt ?? daysFrom(now, -2), -7) };
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

function addRounds({ rows, ids, tenantId }: Build, row: DriveRow, status: DriveStatus) {
  return ROUNDS.map(([name, kind], i) => {
    const position = i + 1;
    const stands = roundStatus(status, position);
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

/** A drive in process stands between its first and its second round's release. */
function roundStatus(status: DriveStatus, position: number): RoundStatus {
  if (status === "closed" || status === "results_declared") return "released";
  if (status !== "in_process" || position === 3) return "planned";
  return position === 1 ? "released" : "recorded";
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
function applicantsOf(drives: number, applications: number): number[] {
  const opened = Array.from({ length: drives }, (_, i) => i).filter((i) => (i + 0.5) / drives < 0.86);
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
