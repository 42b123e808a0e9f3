import { FAMILY_NAMES, GIVEN_NAMES } from "../names.ts";
import { addMember } from "./add-people.ts";
import { type Build, daysFrom } from "./build.ts";
import type { KnownCompany } from "./college.ts";

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly recruiterId: string;
}

const NAMES = [
  "Palani",
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

const ABOUT: Readonly<Record<string, string>> = {
  Software: "Makes the software that shops, clinics and schools run their day with.",
  Motors: "Builds electric drives for buses and three-wheelers, and the chargers that go with them.",
  Analytics: "Finds out for banks and hospitals what their numbers have been saying all along.",
  Infrastructure: "Plans and builds bridges, metro lines and water works.",
  Capital: "Lends to small manufacturers and invests alongside them.",
  Semiconductors: "Designs power chips and the boards around them.",
};

/** Those whose drives are made up, each vetted and with a recruiter. Known ones are added besides. */
export function addCompanies(build: Build): Company[] {
  const { rows, ids, tenantId, college, random, now } = build;
  for (const known of college.companies ?? []) addKnown(build, known);
  const createdAt = daysFrom(now, -395);
  const count = college.drives === 0 ? 0 : Math.max(4, Math.floor(college.drives * 0.4));
  return Array.from({ length: count }, (_, i) => {
    const id = ids.at(createdAt);
    const trade = TRADES[(i + Math.floor(i / NAMES.length)) % TRADES.length] ?? "Software";
    const name = [NAMES[i % NAMES.length], trade, i < (NAMES.length * TRADES.length) / 2 ? "" : i + 1].join(" ").trim();
    const site = { website: `https://${name.toLowerCase().replaceAll(" ", "")}.example`, about: ABOUT[trade] ?? null };
    rows.company.push({ tenantId, id, name, industry: trade, ...site, status: "approved", flags: [], createdAt });
    const recruiter = `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`;
    const email = `recruiter${i + 1}@companies.${college.slug}.example`;
    return { id, name, recruiterId: addMember(build, "recruiter", { name: recruiter, email, companyId: id }) };
  });
}

function addKnown(build: Build, { recruiter, ...known }: KnownCompany): void {
  const { rows, ids, tenantId, now } = build;
  const createdAt = daysFrom(now, -3);
  const id = ids.at(createdAt);
  rows.company.push({ tenantId, id, ...known, flags: [...(known.flags ?? [])], createdAt });
  if (recruiter) addMember(build, "recruiter", { ...recruiter, companyId: id });
}
