import { FAMILY_NAMES, GIVEN_NAMES } from "../names.ts";
import { addMember } from "./add-people.ts";
import { type Build, daysFrom } from "./build.ts";
import { COMPANY_SUFFIXES, INDUSTRIES, type Job } from "./jobs.ts";

/** A company that hires, with its recruiter. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly jobs: readonly Job[];
  readonly recruiterId: string;
  readonly recruiterName: string;
}

const LISTED = INDUSTRIES.flatMap(({ companies, ...industry }) => companies.map((name) => ({ name, industry })));

/** Companies that hire in the season, each with a recruiter; and those that the college's description names. */
export function addCompanies(build: Build): Company[] {
  for (const known of build.college.companies ?? []) addKnown(build, known);
  const count = build.college.drives === 0 ? 0 : Math.max(4, Math.floor(build.college.drives * 0.6));
  const order = build.random.sample(LISTED, LISTED.length);
  return Array.from({ length: count }, (_, i) => addListed(build, i, order));
}

function addListed(build: Build, i: number, order: typeof LISTED): Company {
  const { rows, ids, tenantId, college, random, now } = build;
  const listed = order[i % order.length] as (typeof LISTED)[number];
  const turn = Math.floor(i / order.length);
  const suffix = COMPANY_SUFFIXES[turn] ?? String(turn + 1);
  const name = suffix === "" ? listed.name : `${listed.name} ${suffix}`;
  const domain = `${name.toLowerCase().replaceAll(" ", "-")}.example`;
  const createdAt = daysFrom(now, -395);
  const id = ids.at(createdAt);
  rows.company.push({
    tenantId,
    id,
    name,
    website: `https://${domain}`,
    industry: listed.industry.name,
    about: null,
    status: "approved",
    flags: [],
    createdAt,
  });
  const recruiterName = `${random.pick(GIVEN_NAMES.slice(0, 49))} ${random.pick(FAMILY_NAMES.slice(0, 38))}`;
  const email = `recruiter${i + 1}@${domain.replace(".example", `.${college.slug}.example`)}`;
  const recruiterId = addMember(build, "recruiter", { name: recruiterName, email, companyId: id });
  return { id, name, jobs: listed.industry.jobs, recruiterId, recruiterName };
}

function addKnown(build: Build, known: NonNullable<Build["college"]["companies"]>[number]): void {
  const { rows, ids, tenantId, now } = build;
  const createdAt = daysFrom(now, known.status === "pending" ? -1 : -390);
  const id = ids.at(createdAt);
  const { recruiter, ...company } = known;
  rows.company.push({ tenantId, id, ...company, createdAt });
  if (recruiter) addMember(build, "recruiter", { ...recruiter, companyId: id });
}
