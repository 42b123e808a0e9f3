import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { DREAM_UPGRADE_POLICY, ONE_JOB_POLICY, type PlacementPolicy } from "#shared/domain/policy/policy.ts";
import { POLICY_TEMPLATES } from "#shared/domain/policy/templates.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { lakhs, makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);

async function makeCollege(policy: PlacementPolicy = ONE_JOB_POLICY) {
  const here = await makeTenant(db.app, { policy });
  const officer = await makeMember(db.app, here.id, "officer");
  const companyId = await makeCompany(db.app, here.id);
  const at = `/api/cycles/${here.cycleId}` as const;
  const change = (body: object) =>
    api.call(`POST ${at}/policy-versions`, {
      on: here,
      as: officer,
      body: { baseVersion: 1, note: "The senate decided so.", ...body },
    });
  const post = (what: "verify" | "simulate", of: unknown) =>
    api.call(`POST ${at}/policy/${what}`, { on: here, as: officer, body: { policy: of } });
  const versions = () => api.call(`GET ${at}/policy-versions`, { on: here, as: officer });
  return { here, officer, companyId, change, post, versions };
}

describe("POST /api/cycles/{id}/policy-versions", () => {
  it("holds at once, is told to the students and leaves the earlier version readable", async () => {
    const { change, versions, here } = await makeCollege();
    const answer = await change({ policy: DREAM_UPGRADE_POLICY });
    expect(answer).toMatchObject({ status: 201, body: { version: 2, hasTakenEffect: true } });
    expect(answer.body.sentences).toContain("Whoever accepts an offer may leave it once for a better one.");
    const all = await versions();
    expect(all.body).toMatchObject({ inEffect: 2, items: [{ version: 2 }, { version: 1, note: null }] });
    const [entry] = await db.superuser`
      select reason, after from audit_event where entity_id = ${here.cycleId} and action = 'policy.change'`;
    expect(entry).toMatchObject({ reason: "The senate decided so.", after: { version: 2 } });
    expect(api.queues.bodies("notifications")).toContainEqual(
      expect.objectContaining({ event: { type: "policy.changed", cycleId: here.cycleId, version: 2 } }),
    );
  });

  it("holds from the time it names, and not a second before", async () => {
    const { change, versions } = await makeCollege();
    const effectiveFrom = new Date(Date.now() + 3_600_000).toISOString();
    const answer = await change({ policy: DREAM_UPGRADE_POLICY, effectiveFrom });
    expect(answer).toMatchObject({ status: 201, body: { version: 2, hasTakenEffect: false } });
    expect((await versions()).body.inEffect).toBe(1);
    const now = api.time;
    api.time = () => new Date(Date.parse(effectiveFrom) + 1);
    expect((await versions()).body.inEffect).toBe(2);
    api.time = now;
  });

  it("judges a new application by the version that holds, and keeps its number with the verdict", async () => {
    const { change, here, companyId } = await makeCollege();
    const student = await makeStudent(db.app, here);
    const held = await makeReleasedOffer(db.app, here, await makeDrive(db.app, here, companyId), student, lakhs(10));
    const accepted = await api.call(`POST /api/my/offers/${held.offerId}/accept`, { on: here, as: student });
    expect(accepted.status).toBe(200);
    const better = await makeDrive(db.app, here, companyId, { pay: lakhs(20) });
    const apply = () =>
      api.call("POST /api/my/applications", {
        on: here,
        as: student,
        body: { driveId: better.id, resumeId: student.resumeId },
      });
    expect(await apply()).toMatchObject({ status: 409, body: { code: "policy_refuses" } });
    await change({ policy: DREAM_UPGRADE_POLICY });
    const sent = await apply();
    expect(sent.status).toBe(201);
    const [row] = await db.superuser`select snapshot->'policy' as policy from application where id = ${sent.body.id}`;
    expect(row).toMatchObject({ policy: { allowed: true, policyVersion: 2 } });
  });

  it.each<[string, object, number, string]>([
    ["a contradiction", { policy: { ...ONE_JOB_POLICY, upgradeLimit: 1, maxOffers: 1 } }, 409, "policy_unsound"],
    ["a warning that nobody has seen", { policy: { ...ONE_JOB_POLICY, minMultiple: 2 } }, 409, "policy_unsound"],
    ["a change made on an older version", { policy: DREAM_UPGRADE_POLICY, baseVersion: 7 }, 409, "stale"],
    [
      "a policy that holds backwards",
      { policy: ONE_JOB_POLICY, effectiveFrom: "2020-01-01T00:00:00Z" },
      422,
      "invalid_input",
    ],
    ["no reason", { policy: ONE_JOB_POLICY, note: " " }, 422, "invalid_input"],
    [
      "a move to nowhere",
      { policy: { ...ONE_JOB_POLICY, moves: [{ from: "a", to: "b", keeps: false }] } },
      422,
      "invalid_input",
    ],
    ["a rule that there is not", { policy: { ...ONE_JOB_POLICY, lottery: true } }, 422, "invalid_input"],
  ])("refuses %s", async (_label, body, status, code) => {
    const { change, versions } = await makeCollege();
    expect(await change(body)).toMatchObject({ status, body: { code } });
    expect((await versions()).body.items).toHaveLength(1);
  });

  it("takes a warning that was seen, and keeps it on the audit trail", async () => {
    const { change, here } = await makeCollege();
    const answer = await change({ policy: { ...ONE_JOB_POLICY, minMultiple: 2 }, acceptWarnings: true });
    expect(answer.status).toBe(201);
    const [entry] = await db.superuser`
      select after from audit_event where entity_id = ${here.cycleId} and action = 'policy.change'`;
    expect(entry?.["after"].accepted).toMatchObject([{ code: "no_effect", path: "minMultiple" }]);
  });

  it("of two changes at once takes one", async () => {
    const { here, officer } = await makeCollege();
    const body = { policy: DREAM_UPGRADE_POLICY, baseVersion: 1, note: "Both of us." };
    const answers = await Promise.all(
      [0, 1].map(() =>
        new TestApi({ ...db, app: db.another() }).call(`POST /api/cycles/${here.cycleId}/policy-versions`, {
          on: here,
          as: officer,
          body,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it("holds at once, however the clock goes on while it is made", async () => {
    const { here, officer } = await makeCollege();
    const ticking = new TestApi({ ...db, app: db.another() });
    let at = Date.now();
    ticking.time = () => new Date((at += 1));
    const body = { policy: DREAM_UPGRADE_POLICY, baseVersion: 1, note: "From now on." };
    const path = `POST /api/cycles/${here.cycleId}/policy-versions` as const;
    expect(await ticking.call(path, { on: here, as: officer, body })).toMatchObject({ status: 201 });
  });

  it("knows no other college's season", async () => {
    const [one, other] = [await makeCollege(), await makeCollege()];
    for (const call of [
      `GET /api/cycles/${other.here.cycleId}/policy-versions`,
      `GET /api/cycles/${newId()}/policy-versions`,
    ] as const) {
      expect(await api.call(call, { on: one.here, as: one.officer })).toMatchObject({ status: 404 });
    }
    const body = { policy: ONE_JOB_POLICY, baseVersion: 1, note: "Not mine." };
    const foreign = `POST /api/cycles/${other.here.cycleId}/policy-versions` as const;
    expect(await api.call(foreign, { on: one.here, as: one.officer, body })).toMatchObject({ status: 404 });
  });
});

describe("POST /api/cycles/{id}/policy/verify", () => {
  it("finds what is wrong with the policy by itself, worst first", async () => {
    const { post } = await makeCollege();
    const answer = await post("verify", { ...ONE_JOB_POLICY, minMultiple: 2, upgradeLimit: 1, maxOffers: 1 });
    expect(answer).toMatchObject({
      status: 200,
      body: { items: [{ severity: "error", code: "contradiction", path: "maxOffers" }] },
    });
  });

  it("finds a gate that nobody of the season meets, and one that few do", async () => {
    const { post, here } = await makeCollege();
    await makeStudent(db.app, here, { cgpa: 9 });
    await makeStudent(db.app, here, { cgpa: 6 });
    await makeStudent(db.app, here, { cgpa: null });
    const gate = (value: number) => ({ ...ONE_JOB_POLICY, gate: { field: "cgpa", op: "gte", value } });
    expect((await post("verify", gate(9.5))).body.items).toMatchObject([{ severity: "error", path: "gate" }]);
    expect((await post("verify", gate(8))).body.items).toMatchObject([
      { severity: "warning", message: "The gate lets 1 of 3 students apply to anything; of 1 a value is missing." },
    ]);
    expect((await post("verify", gate(5))).body.items).toEqual([]);
  });
});

describe("POST /api/cycles/{id}/policy/simulate", () => {
  it("replays what happened: who was kept from a better offer gains under a policy with an upgrade", async () => {
    const { post, here, companyId } = await makeCollege();
    const student = await makeStudent(db.app, here);
    const [first, second] = [await makeDrive(db.app, here, companyId), await makeDrive(db.app, here, companyId)];
    const held = await makeReleasedOffer(db.app, here, first, student, lakhs(10));
    await makeReleasedOffer(db.app, here, second, student, lakhs(20));
    await makeStudent(db.app, here);
    expect((await api.call(`POST /api/my/offers/${held.offerId}/accept`, { on: here, as: student })).status).toBe(200);

    const answer = await post("simulate", DREAM_UPGRADE_POLICY);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        presentVersion: 1,
        before: { students: 2, placed: 1, placedPercent: 50, medianPayMinor: 100_000_000 },
        after: { students: 2, placed: 1, medianPayMinor: 200_000_000, seatsFreed: 1 },
        gained: 1,
        lost: 0,
        gains: [
          {
            rollNo: student.rollNo,
            before: { payMinor: 100_000_000 },
            after: { payMinor: 200_000_000 },
            because: ["You hold an offer, and this season allows one."],
          },
        ],
      },
    });
  });

  it.each(Object.entries(POLICY_TEMPLATES))("plays an empty season under %s", async (_id, { policy }) => {
    const { post } = await makeCollege();
    expect(await post("simulate", policy)).toMatchObject({
      status: 200,
      body: { before: { students: 0, placed: 0, placedPercent: null, medianPayMinor: null }, gains: [], losses: [] },
    });
  });
});
