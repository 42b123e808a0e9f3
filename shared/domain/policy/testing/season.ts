import type { StudentFacts } from "../../enrollment/facts.ts";
import type { PolicyJob } from "../job.ts";
import type { OfferRecord, OfferState, Standing } from "../standing.ts";

const LAKH_MINOR = 10_000_000;
export const TODAY = "2026-12-01";

/** A full-time job that pays `lakhs` lakh rupees a year, all of it fixed. */
export function job(lakhs: number, { tags = [], outcome = "full_time" }: Partial<PolicyJob> = {}): PolicyJob {
  const minor = Math.round(lakhs * LAKH_MINOR);
  return { pay: { ctc: minor, fixed: minor, guaranteed: minor }, tags, outcome };
}

let made = 0;

/** An offer of a job, released on another day than today unless it is said. */
export function offer(state: OfferState, of: PolicyJob, more: Partial<OfferRecord> = {}): OfferRecord {
  return { id: `offer-${++made}`, job: of, source: "drive", state, releasedOn: "2026-11-01", ...more };
}

export const FACTS: StudentFacts = {
  program: "BTECH",
  branches: ["CSE"],
  graduatingYear: 2027,
  cgpa: 8,
  activeBacklogs: 0,
  totalBacklogs: 0,
  tenthPct: 90,
  twelfthPct: 90,
  diplomaPct: null,
  gapYears: 0,
  yearBack: false,
  attendancePct: 90,
  trainingPct: 100,
  placedBefore: false,
  workCountries: null,
  disability: null,
  gender: null,
  category: null,
  skills: [],
};

/** A student with these offers behind them. */
export function student(offers: readonly OfferRecord[] = [], more: Partial<Standing> = {}): Standing {
  return { facts: FACTS, offers, applications: offers.length, shortlists: 0, strikes: {}, ...more };
}
