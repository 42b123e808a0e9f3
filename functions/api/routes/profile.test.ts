import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent, readEnrollment } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);

const confirmed = {
  phone: "+91 98765 43210",
  skills: ["TypeScript", "sql", "typescript"],
  profile: {
    headline: "Final-year student",
    links: [{ label: "Code", url: "https://code.example/asha" }],
    education: [{ institution: "College", startDate: "2023-08", endDate: "2027" }],
    work: [{ name: "Initech", position: "Intern", summary: "Wrote tests." }],
    projects: [{ name: "Compiler" }],
  },
};

describe("GET /api/my/profile", () => {
  it("tells the office's record apart from the student's own part", async () => {
    const student = await makeStudent(db.app, here, { profileConfirmedAt: null, cgpa: 8.25 });
    const answer = await api.call("GET /api/my/profile", { on: here, as: student });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        enrollmentId: student.enrollmentId,
        rollNo: student.rollNo,
        email: student.actor.email,
        record: { program: "B.Tech", branch: "Computer Science", cgpa: 8.25 },
        phone: null,
        profile: null,
        confirmedAt: null,
      },
    });
  });

  it("shows a graduate who has returned the programme they are on now", async () => {
    const student = await makeStudent(db.app, here, { graduatingYear: 2023 });
    const second = await makeStudent(db.app, here, { graduatingYear: 2027 });
    await db.superuser`update enrollment set membership_id = ${student.actor.membershipId}
      where id = ${second.enrollmentId}`;
    const answer = await api.call("GET /api/my/profile", { on: here, as: student });
    expect(answer.body).toMatchObject({ enrollmentId: second.enrollmentId, record: { graduatingYear: 2027 } });
  });

  it("says so when the office has not enrolled them", async () => {
    const nobody = await makeMember(db.app, here.id, "student");
    const answer = await api.call("GET /api/my/profile", { on: here, as: nobody });
    expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } });
  });
});

describe("PUT /api/my/profile", () => {
  it("keeps the student's part, confirms it and audits it", async () => {
    const student = await makeStudent(db.app, here, { profileConfirmedAt: null });
    const answer = await api.call("PUT /api/my/profile", { on: here, as: student, body: confirmed });
    expect(answer).toMatchObject({
      status: 200,
      body: { phone: confirmed.phone, skills: ["typescript", "sql"], profile: confirmed.profile },
    });
    expect(answer.body.confirmedAt).not.toBeNull();
    const row = await readEnrollment(db.app, here.id, student.enrollmentId);
    expect(row).toMatchObject({ profile: confirmed.profile, skills: ["typescript", "sql"], cgpa: 8 });
    const [entry] = await db.superuser`select * from audit_event where entity_id = ${student.enrollmentId}`;
    expect(entry).toMatchObject({ action: "profile.confirm", actor_role: "student" });
  });

  it.each([
    ["a field of the office's", { ...confirmed, cgpa: 10 }, "cgpa"],
    ["a telephone number in words", { ...confirmed, phone: "call me" }, "phone"],
    [
      "a link that runs a script",
      { ...confirmed, profile: { ...confirmed.profile, links: [{ label: "x", url: "javascript:alert(1)" }] } },
      "url",
    ],
    [
      "a date that is none",
      { ...confirmed, profile: { ...confirmed.profile, education: [{ institution: "x", startDate: "2023-13" }] } },
      "startDate",
    ],
  ])("refuses %s", async (_label, body, name) => {
    const student = await makeStudent(db.app, here);
    const answer = await api.call("PUT /api/my/profile", { on: here, as: student, body });
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid_input" } });
    expect(JSON.stringify(answer.body)).toContain(name);
  });

  it("changes nobody else's", async () => {
    const [student, other] = [await makeStudent(db.app, here), await makeStudent(db.app, here)];
    await api.call("PUT /api/my/profile", { on: here, as: student, body: confirmed });
    expect(await readEnrollment(db.app, here.id, other.enrollmentId)).toMatchObject({ profile: null, skills: [] });
  });

  it("is the student's alone", async () => {
    const officer = await makeMember(db.app, here.id, "officer");
    const answer = await api.call("PUT /api/my/profile", { on: here, as: officer, body: confirmed });
    expect(answer).toMatchObject({ status: 403, body: { code: "wrong_role" } });
  });
});
