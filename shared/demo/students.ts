import type { Category, Gender } from "#shared/domain/enrollment/attributes.ts";
import { FAMILY_NAMES, GIVEN_NAMES, SKILLS } from "./names.ts";
import { SeededRandom } from "./random.ts";

/** A student as a college's roll has them. Codes, not ids. */
export interface DemoStudent {
  readonly rollNo: string;
  readonly name: string;
  readonly email: string;
  readonly program: string;
  readonly branch: string;
  readonly secondBranch: string | null;
  readonly graduatingYear: number;
  readonly cgpa: number | null;
  readonly activeBacklogs: number | null;
  readonly totalBacklogs: number | null;
  readonly tenthPct: number | null;
  readonly twelfthPct: number | null;
  readonly diplomaPct: number | null;
  readonly gapYears: number | null;
  readonly yearBack: boolean | null;
  readonly attendancePct: number | null;
  readonly trainingPct: number | null;
  readonly workCountries: readonly string[] | null;
  readonly gender: Gender | null;
  readonly category: Category | null;
  readonly disability: boolean;
  readonly phone: string;
  readonly skills: readonly string[];
}

const BRANCHES = ["CSE", "CSE", "CSE", "ECE", "ECE", "EEE", "ME", "CE"] as const;

/**
 * A roll of `count` students, the same for the same seed. Among every sixty: lateral entries with a diploma and no
 * 12th, dual degrees, unknown grades, gap years, M.Tech and MBA students.
 */
export function makeStudents(random: SeededRandom, college: string, count: number, year: number): DemoStudent[] {
  return Array.from({ length: count }, (_, i) => makeStudent(random, college, i + 1, year));
}

function makeStudent(random: SeededRandom, college: string, number: number, year: number): DemoStudent {
  const program = random.chance(84) ? "BTECH" : random.pick(["MTECH", "MBA"]);
  const branch = program === "MBA" ? "MGMT" : random.pick(BRANCHES);
  const lateral = program === "BTECH" && random.chance(6);
  const active = random.chance(82) ? 0 : random.integer(1, 3);
  const rollNo = `${String(year - 4).slice(2)}${branch}${String(number).padStart(4, "0")}`;
  return {
    rollNo,
    name: `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`,
    email: `${rollNo.toLowerCase()}@students.${college}.example`,
    program,
    branch,
    secondBranch: program === "BTECH" && random.chance(4) ? (branch === "CSE" ? "ECE" : "CSE") : null,
    graduatingYear: year,
    cgpa: random.chance(98) ? random.grade(4.8, 9.9) : null,
    activeBacklogs: random.chance(99) ? active : null,
    totalBacklogs: active + (random.chance(80) ? 0 : random.integer(1, 4)),
    tenthPct: random.grade(55, 99),
    twelfthPct: lateral ? null : random.grade(52, 99),
    diplomaPct: lateral ? random.grade(60, 95) : null,
    gapYears: random.chance(92) ? 0 : random.integer(1, 2),
    gender: random.chance(97) ? random.pick(["female", "male", "male"] as const) : null,
    category: random.pick(["general", "general", "obc", "sc", "st", "ews"] as const),
    disability: random.chance(2),
    phone: `+91 9${String(random.integer(0, 999_999_999)).padStart(9, "0")}`,
    skills: random.sample(SKILLS, random.integer(2, 6)),
    ...makeStudyRecord(new SeededRandom(number)),
  };
}

/** From numbers of its own, so that all else stays as it was. */
function makeStudyRecord(random: SeededRandom) {
  return {
    yearBack: random.chance(90) ? random.chance(4) : null,
    attendancePct: random.chance(96) ? random.grade(55, 100) : null,
    trainingPct: random.chance(80) ? random.grade(30, 100) : null,
    workCountries: random.chance(60) ? (random.chance(6) ? ["IN", "US"] : ["IN"]) : null,
  };
}
