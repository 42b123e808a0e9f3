import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { lakhs } from "../factories/drive.ts";
import type { SeasonClient } from "./client.ts";
import type { Office, SignedInStudent, Stage } from "./people.ts";

export interface SeasonDrive {
  readonly id: string;
  readonly recruiter: SeasonClient;
}

/** A recruiter drafts a drive; the officer asks for a change, approves and publishes it. */
export async function publishDrive(
  stage: Stage,
  office: Office,
  recruiter: SeasonClient,
  number: number,
): Promise<SeasonDrive> {
  const { random } = stage;
  const draft = {
    title: random.pick(["Software Engineer", "Graduate Trainee", "Data Analyst", "Design Engineer"]),
    description: `Work number ${number} for people who like to build things that last.`,
    outcome: random.pick(["full_time", "intern_plus_full_time"]),
    mode: "on_campus",
    openings: random.integer(2, 8),
    locations: [random.pick(["Bengaluru", "Pune", "Chennai", "Remote"])],
    compensation: lakhs(random.integer(4, 30)),
    eligibility: ruleOf(stage),
    rounds: [
      { name: "Shortlist", kind: "screening" },
      { name: "Interview", kind: "technical" },
    ],
    applicationsCloseAt: new Date(Date.now() + 7 * 86_400_000).toISOString(),
  };
  const made = await recruiter.must("POST /api/drives", { cycleId: office.cycleId, ...draft });
  await recruiter.must(`POST /api/drives/${made.id}/submit`);
  await office.officer.must(`POST /api/drives/${made.id}/request-changes`, {
    note: "Please say how many you will hire.",
  });
  await recruiter.must(`PUT /api/drives/${made.id}`, { ...draft, openings: 10, revision: made.revision });
  await recruiter.must(`POST /api/drives/${made.id}/submit`);
  await office.officer.must(`POST /api/drives/${made.id}/approve`);
  await office.officer.must(`POST /api/drives/${made.id}/publish`);
  return { id: made.id, recruiter };
}

function ruleOf({ random }: Stage): EligibilityRule {
  const branches = random.sample(["CSE", "ECE", "EEE", "ME", "CE", "MGMT"], random.integer(2, 5));
  return {
    all: [
      { field: "cgpa", op: "gte", value: random.integer(55, 75) / 10 },
      { field: "branch", op: "in", value: branches },
      {
        any: [
          { field: "twelfthPct", op: "gte", value: 60 },
          { field: "diplomaPct", op: "gte", value: 60 },
        ],
      },
      { field: "activeBacklogs", op: "lte", value: random.integer(0, 1) },
    ],
  };
}

/** A student applies to up to `most` of the drives that are open to them. */
export async function applyToSome({ client, resumeId }: SignedInStudent, stage: Stage, most: number): Promise<number> {
  const { items } = await client.must<{ items: { id: string; canApply: boolean }[] }>(
    "GET /api/my/drives?limit=100&show=open",
  );
  const open = items.filter((drive) => drive.canApply);
  const chosen = stage.random.sample(open, stage.random.integer(1, most));
  for (const { id: driveId } of chosen) await client.must("POST /api/my/applications", { driveId, resumeId });
  return chosen.length;
}

/** The selection of one drive: two rounds by pasted rolls, two of them wrong, then offers, then the office releases. */
export async function select(stage: Stage, office: Office, { id, recruiter }: SeasonDrive): Promise<number> {
  await office.officer.must(`POST /api/drives/${id}/close-applications`);
  const { items: rounds } = await recruiter.must<{ items: { id: string }[] }>(`GET /api/drives/${id}/rounds`);
  let rolls = await applicantRolls(recruiter, id);
  if (rolls.length === 0) {
    await office.officer.must(`POST /api/drives/${id}/cancel`, { reason: "Nobody applied." });
    return 0;
  }
  let through: string[] = [];
  for (const [i, round] of rounds.entries()) {
    rolls = stage.random.sample(rolls, Math.max(1, Math.ceil(rolls.length * 0.6)));
    const text = `${rolls.join("\n")}\nNOBODY-1\nNOBODY-2`;
    const match = await recruiter.must(`POST /api/rounds/${round.id}/match`, { text });
    if (match.unmatched.length !== 2) throw new Error(`${match.unmatched.length} rolls were not recognised, not 2`);
    through = match.matched.map((each: { applicationId: string }) => each.applicationId);
    await recruiter.must(`POST /api/rounds/${round.id}/results`, { advanced: through, rest: "eliminate" });
    if (i < rounds.length - 1) await office.officer.must(`POST /api/rounds/${round.id}/release`);
  }
  await recruiter.must(`POST /api/drives/${id}/offers`, { applicationIds: through });
  const { released } = await office.officer.must(`POST /api/drives/${id}/release-results`);
  return released;
}

async function applicantRolls(recruiter: SeasonClient, id: string): Promise<string[]> {
  const rolls: string[] = [];
  for (let cursor = ""; ;) {
    const page = await recruiter.must(`GET /api/drives/${id}/applications?limit=100&status=in_progress${cursor}`);
    rolls.push(...page.items.map((item: { rollNo: string }) => item.rollNo));
    if (page.nextCursor === null) return rolls;
    cursor = `&cursor=${page.nextCursor}`;
  }
}

/** A student answers their offers: accepts one, now and then none. Answers whether one was accepted. */
export async function answerOffers({ client }: SignedInStudent, stage: Stage): Promise<boolean> {
  const { items } = await client.must<{ items: { id: string; possible: string[] }[] }>("GET /api/my/offers");
  const open = items.filter((offer) => offer.possible.includes("accept"));
  if (open.length === 0) return false;
  const verb = stage.random.chance(85) ? "accept" : "decline";
  await client.must(`POST /api/my/offers/${stage.random.pick(open).id}/${verb}`);
  return verb === "accept";
}
