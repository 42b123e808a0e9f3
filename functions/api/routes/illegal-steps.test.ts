import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { addPanel, makeInterviewDay, panelBody, scheduleAll } from "#functions/api/testing/interview-day.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { ANNOUNCEMENT_STATUSES, ANNOUNCEMENT_TRANSITIONS } from "#shared/domain/announcement/statuses.ts";
import { APPLICATION_STATUSES, possibleForStudent, statusForStudent } from "#shared/domain/application/statuses.ts";
import { COMPANY_STATUSES, COMPANY_TRANSITIONS } from "#shared/domain/company/statuses.ts";
import { CYCLE_MEMBERSHIP_STATUSES, possibleMembershipCommands } from "#shared/domain/cycle/statuses.ts";
import { possibleDriveActions, possibleDriveCommands } from "#shared/domain/drive/commands.ts";
import { DRIVE_STATUSES, type DriveStatus } from "#shared/domain/drive/statuses.ts";
import { INTERVIEW_STATUSES, INTERVIEW_TRANSITIONS, isMovable } from "#shared/domain/interview/statuses.ts";
import { possibleCommands, type TransitionTable } from "#shared/domain/lifecycle.ts";
import { staffCommands } from "#shared/domain/offer/staff-commands.ts";
import { OFFER_STATUSES, OFFER_TRANSITIONS, type OfferStatus } from "#shared/domain/offer/statuses.ts";
import { isLegalResult, possibleMarks, ROUND_MARKS } from "#shared/domain/round/marks.ts";
import { ATTENDANCES, ROUND_OUTCOMES, ROUND_STATUSES, ROUND_TRANSITIONS } from "#shared/domain/round/statuses.ts";
import { possibleStrikeDecisions, STRIKE_STATUSES, STRIKE_TRANSITIONS } from "#shared/domain/strike/statuses.ts";
import { ONE_JOB_POLICY } from "#shared/domain/policy/policy.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { lakhs, makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany, type MadeMember, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

/**
 * Every command of every lifecycle, given in every state that does not allow it: 409, what is possible instead, and
 * nothing changed.
 */
const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app, {
  policy: { ...ONE_JOB_POLICY, strikes: { kinds: ["misconduct"], debarAt: 1_000 } },
});
const companyId = await makeCompany(db.app, here.id);
const student = await makeStudent(db.app, here);
const recruiter = await makeMember(db.app, here.id, "recruiter", { companyId });
const made = await makeDrive(db.app, here, companyId);
const { offerId, applicationId } = await makeReleasedOffer(db.app, here, made, student);

type Call = `${"POST" | "PUT" | "DELETE"} /${string}`;
interface Command<State extends string> {
  readonly call: Call;
  readonly body?: object;
  /** Absent: an officer. */
  readonly as?: MadeMember;
  /** States that it is allowed in: there it is not given. */
  readonly from: readonly State[];
  /** What the answer has to name as possible. */
  readonly possible: (state: State) => readonly string[];
  /** The state as the answer says it, where it does not say it as it is. */
  readonly says?: (state: State) => string;
}

const IN_A_WEEK = new Date(Date.now() + 604_800_000).toISOString();
const NO_HASH = "0".repeat(64);
const why = { reason: "So it was decided.", note: "So it was decided." };
const reason = { reason: why.reason };
const note = { note: why.note };

/** Gives each command in each state that forbids it. `put` brings the row there, `read` reads it whole. */
async function giveAll<State extends string>(
  states: readonly State[],
  commands: readonly Command<State>[],
  row: { put: (state: State) => PromiseLike<unknown>; read: () => PromiseLike<readonly object[]> },
): Promise<number> {
  // Who gives so many commands in a minute has to be several.
  const officer = await makeMember(db.app, here.id, "officer");
  let given = 0;
  for (const state of states) {
    await row.put(state);
    const before = JSON.stringify(await row.read());
    for (const { call, body, as = officer, from, possible, says } of commands) {
      if (from.includes(state)) continue;
      const answer = await api.call(call, { on: here, as, ...(body && { body }) });
      expect(answer, `${call} in ${state}: ${JSON.stringify(answer.body)}`).toMatchObject({ status: 409 });
      const { details, detail } = answer.body;
      expect(details, `${call} in ${state}`).toMatchObject({
        state: says?.(state) ?? state,
        possible: possible(state),
      });
      expect(detail).toMatch(/\w.*\.$/);
      expect(JSON.stringify(await row.read()), `${call} in ${state}`).toBe(before);
      given++;
    }
  }
  return given;
}

const ofTable = <State extends string, Name extends string>(table: TransitionTable<State, Name>, command: Name) => ({
  from: table[command].from,
  possible: (state: State) => possibleCommands(table, state),
});

const formOf = () => ({
  title: "Platform engineer",
  description: "Keeps the payment platform up, and makes it faster.",
  outcome: "full_time",
  mode: "on_campus",
  locations: ["Pune"],
  compensation: lakhs(8),
  eligibility: { all: [] },
  rounds: [{ name: "Interview", kind: "technical" }],
  applicationsCloseAt: IN_A_WEEK,
  revision: 1,
});

describe("a command that the state forbids", () => {
  it("of a drive", async () => {
    const path = `/api/drives/${made.id}` as const;
    const command = (name: string, from: readonly DriveStatus[], body: object = {}): Command<DriveStatus> => ({
      call: `POST ${path}/${name}`,
      body,
      from,
      possible: (state) => possibleDriveCommands(state, "officer"),
    });
    const text = (call: Call, as: MadeMember | undefined, from: readonly DriveStatus[], body: object) => ({
      call,
      body: { ...formOf(), ...body },
      ...(as && { as }),
      from,
      possible: (state: DriveStatus) => possibleDriveActions(state, as ? "recruiter" : "officer"),
    });
    const over = new Set<DriveStatus>(["closed", "cancelled"]);
    const visible: readonly DriveStatus[] = ["published", "applications_closed", "in_process"];
    const drafts: readonly DriveStatus[] = ["draft", "submitted", "changes_requested", "approved"];
    const commands = [
      command("submit", ["draft", "changes_requested"]),
      command("request-changes", ["submitted", "approved"], note),
      command("approve", ["submitted"]),
      command("publish", ["approved"]),
      command("close-applications", ["published"]),
      command("reopen-applications", ["applications_closed"], { ...reason, applicationsCloseAt: IN_A_WEEK }),
      command("release-results", ["in_process"]),
      command("close", ["results_declared"]),
      command(
        "cancel",
        DRIVE_STATUSES.filter((each) => !over.has(each)),
        reason,
      ),
      text(`PUT ${path}`, undefined, drafts, {}),
      text(`PUT ${path}`, recruiter, ["draft", "changes_requested"], {}),
      text(`POST ${path}/versions`, undefined, visible, { ...reason, isSilent: false }),
      text(`POST ${path}/proposals`, recruiter, visible, reason),
      {
        ...command("offers", ["in_process", "results_declared"], { applicationIds: [applicationId] }),
      },
    ];
    const given = await giveAll(DRIVE_STATUSES, commands, {
      put: (state) => db.superuser`update drive set status = ${state} where id = ${made.id}`,
      read: () => db.superuser`select * from drive where id = ${made.id}`,
    });
    expect(given).toBeGreaterThan(80);
    await db.superuser`update drive set status = 'results_declared' where id = ${made.id}`;
  });

  it("of a round", async () => {
    const { id, roundIds } = await makeDrive(db.app, here, companyId, { status: "in_process" });
    const path = `/api/rounds/${roundIds[0]}` as const;
    expect(
      await giveAll(
        ROUND_STATUSES,
        [
          {
            call: `POST ${path}/results`,
            body: { advanced: [], rest: "eliminate" },
            ...ofTable(ROUND_TRANSITIONS, "record"),
          },
          { call: `POST ${path}/release/preview`, body: {}, ...ofTable(ROUND_TRANSITIONS, "release") },
          { call: `POST ${path}/release`, body: {}, ...ofTable(ROUND_TRANSITIONS, "release") },
          { call: `POST ${path}/undo/preview`, body: {}, ...ofTable(ROUND_TRANSITIONS, "undo") },
          { call: `POST ${path}/undo`, body: { ...reason, hash: NO_HASH }, ...ofTable(ROUND_TRANSITIONS, "undo") },
          {
            call: `POST /api/drives/${id}/applications/bulk`,
            body: { command: "promote", roundId: roundIds[0], selection: { ids: [newId()] }, hash: NO_HASH },
            ...ofTable(ROUND_TRANSITIONS, "promote"),
          },
        ],
        {
          put: (state) => db.superuser`update round set status = ${state} where id = ${roundIds[0]!}`,
          read: () => db.superuser`select * from round where id = ${roundIds[0]!}`,
        },
      ),
    ).toBeGreaterThan(3);
  });

  it("of one result in a round", async () => {
    const { id, roundIds } = await makeDrive(db.app, here, companyId);
    const sent = { driveId: id, resumeId: student.resumeId };
    const who = await makeStudent(db.app, here);
    const own = (
      await api.call("POST /api/my/applications", { on: here, as: who, body: { ...sent, resumeId: who.resumeId } })
    ).body.id;
    await db.superuser`update drive set status = 'in_process' where id = ${id}`;
    await db.superuser`update round set status = 'recorded' where id = ${roundIds[0]!}`;
    await db.superuser`
      insert into round_result (tenant_id, round_id, application_id, outcome, attendance, recorded_by, recorded_at)
      values (${here.id}, ${roundIds[0]!}, ${own}, 'pending', 'pending', ${newId()}, now())`;
    const officer = await makeMember(db.app, here.id, "officer");
    let given = 0;
    for (const outcome of ROUND_OUTCOMES) {
      for (const attendance of ATTENDANCES) {
        const seen = { outcome, attendance };
        if (!isLegalResult(seen)) continue;
        await db.superuser`update round_result set ${db.superuser(seen)} where application_id = ${own}`;
        for (const mark of ROUND_MARKS) {
          if (possibleMarks(seen).includes(mark)) continue;
          const path = `/api/rounds/${roundIds[0]}/results/${own}/mark` as const;
          const answer = await api.call(`POST ${path}`, { on: here, as: officer, body: { mark, seen } });
          expect(answer, `${mark} of ${outcome} ${attendance}`).toMatchObject({
            status: 409,
            body: { code: "illegal_transition", details: { command: mark, possible: possibleMarks(seen) } },
          });
          given++;
        }
      }
    }
    expect(given).toBeGreaterThan(15);
  });

  it("of an application, by its student", async () => {
    const says = statusForStudent;
    const possible = possibleForStudent;
    const again = { driveId: made.id, resumeId: student.resumeId };
    expect(
      await giveAll(
        APPLICATION_STATUSES,
        [
          {
            call: `POST /api/my/applications/${applicationId}/withdraw`,
            as: student,
            from: ["in_progress", "pending_offer"],
            possible,
            says,
          },
          { call: "POST /api/my/applications", as: student, body: again, from: ["withdrawn"], possible, says },
        ],
        {
          put: (state) => db.superuser`update application set status = ${state} where id = ${applicationId}`,
          read: () => db.superuser`select * from application where id = ${applicationId}`,
        },
      ),
    ).toBeGreaterThan(3);
    await db.superuser`update application set status = 'offered' where id = ${applicationId}`;
  });

  it("of an offer", async () => {
    const path = `/api/offers/${offerId}` as const;
    // As `put` leaves it: what was terminated was revoked.
    const possible = (status: OfferStatus) =>
      staffCommands("office", {
        status,
        source: "drive",
        isReleased: true,
        isOverdue: false,
        closedReason: status === "terminated" ? "company_revoked" : null,
      });
    const staff = (name: string, body: object, from: readonly OfferStatus[]): Command<OfferStatus> => {
      return { call: `POST ${path}/${name}`, body, from, possible };
    };
    const own = (name: "accept" | "decline"): Command<OfferStatus> => ({
      call: `POST /api/my/offers/${offerId}/${name}`,
      as: student,
      ...ofTable(OFFER_TRANSITIONS, name),
    });
    expect(
      await giveAll(
        OFFER_STATUSES,
        [
          own("accept"),
          own("decline"),
          staff("terminate", { ...note, reason: "company_revoked" }, OFFER_TRANSITIONS.terminate.from),
          staff("terminate", { ...note, reason: "admin_correction" }, OFFER_TRANSITIONS.terminate.from),
          staff("terminate", { ...note, reason: "student_renege" }, ["accepted", "deferred"]),
          staff("give-time", { respondBy: IN_A_WEEK }, ["extended"]),
          staff("withdraw", note, []),
          staff("defer", { until: IN_A_WEEK }, OFFER_TRANSITIONS.defer.from),
          staff("join", {}, OFFER_TRANSITIONS.join.from),
          staff("not-join", note, OFFER_TRANSITIONS.not_join.from),
          staff("restore", { applicationIds: [applicationId], hash: NO_HASH }, ["terminated"]),
        ],
        {
          put: (state) => db.superuser`
          update offer set status = ${state}, closed_reason = ${state === "terminated" ? "company_revoked" : null}
          where id = ${offerId}`,
          read: () => db.superuser`select * from offer where id = ${offerId}`,
        },
      ),
    ).toBeGreaterThan(3);
  });

  it("of a membership of a season", async () => {
    const member = await makeStudent(db.app, here);
    const { enrollmentId } = member;
    await db.superuser`update cycle set registration = 'open' where id = ${here.cycleId}`;
    const path = `/api/cycles/${here.cycleId}/members/${enrollmentId}` as const;
    const office = (state: (typeof CYCLE_MEMBERSHIP_STATUSES)[number]) => possibleMembershipCommands(state, "office");
    const own = (state: (typeof CYCLE_MEMBERSHIP_STATUSES)[number]) => possibleMembershipCommands(state, "student");
    const mine = `/api/my/seasons/${here.cycleId}` as const;
    const put = (state: string) =>
      db.superuser`update cycle_membership set status = ${state} where enrollment_id = ${enrollmentId}`;
    const row = { put, read: () => db.superuser`select * from cycle_membership where enrollment_id = ${enrollmentId}` };
    expect(
      await giveAll(
        CYCLE_MEMBERSHIP_STATUSES,
        [
          { call: `POST ${path}/remove`, body: { ...reason, hash: NO_HASH }, from: ["active"], possible: office },
          { call: `POST ${path}/readmit`, body: reason, from: ["rejected", "withdrawn", "removed"], possible: office },
          {
            call: `POST ${mine}/opt-out`,
            body: { reason: "higher_studies", hash: NO_HASH },
            as: member,
            from: ["active"],
            possible: own,
          },
          { call: `POST ${mine}/register`, as: member, from: [], possible: own },
        ],
        row,
      ),
    ).toBeGreaterThan(3);
    const officer = await makeMember(db.app, here.id, "officer");
    for (const state of CYCLE_MEMBERSHIP_STATUSES.filter((each) => each !== "pending")) {
      await put(state);
      for (const decision of ["approve", "reject"]) {
        const body = { decision, enrollmentIds: [enrollmentId], ...note };
        const answer = await api.call(`POST /api/cycles/${here.cycleId}/members/decide`, {
          on: here,
          as: officer,
          body,
        });
        expect(answer).toMatchObject({
          status: 409,
          body: { details: { command: decision, members: [{ enrollmentId, state, possible: office(state) }] } },
        });
      }
    }
  });

  it("of an interview", async () => {
    const day = await makeInterviewDay(db, { candidates: 1, college: here });
    const panelId = await addPanel(day);
    const [{ id } = { id: "" }] = await scheduleAll(day);
    const command = (name: string, key: keyof typeof INTERVIEW_TRANSITIONS, body: object = {}) => {
      return { call: `POST /api/interviews/${id}/${name}` as const, body, ...ofTable(INTERVIEW_TRANSITIONS, key) };
    };
    const to = { panelId, startsAt: panelBody().windows[0]!.from };
    expect(
      await giveAll(
        INTERVIEW_STATUSES,
        [
          command("check-in", "check_in"),
          command("start", "start"),
          command("complete", "complete", { score: null, feedback: "Clear thinking." }),
          command("no-show", "mark_no_show"),
          command("cancel", "cancel", reason),
          { ...command("move", "reschedule", to), from: INTERVIEW_STATUSES.filter(isMovable) },
        ],
        {
          put: (state) => db.superuser`update interview set status = ${state} where id = ${id}`,
          read: () => db.superuser`select * from interview where id = ${id}`,
        },
      ),
    ).toBeGreaterThan(3);
  });

  it("of a strike, a company and a change of a profile", async () => {
    const [strikeId, changeId] = [newId(), newId()];
    const { enrollmentId } = student;
    await db.superuser`
      insert into strike (tenant_id, id, cycle_id, enrollment_id, kind, source_id, note, status, created_at)
      values (${here.id}, ${strikeId}, ${here.cycleId}, ${enrollmentId}, 'misconduct', ${newId()}, 'Rude.', 'active', now())`;
    const decide = (name: "uphold" | "revoke") => ({
      call: `POST /api/strikes/${strikeId}/${name}` as const,
      body: note,
      from: STRIKE_TRANSITIONS[name].from,
      possible: possibleStrikeDecisions,
    });
    const text = { text: "I was taken ill that day." };
    const appeal = { call: `POST /api/my/strikes/${strikeId}/appeal` as const, body: text, as: student };
    expect(
      await giveAll(
        STRIKE_STATUSES,
        [decide("uphold"), decide("revoke"), { ...appeal, from: ["active"], possible: () => [] }],
        {
          put: (state) => db.superuser`update strike set status = ${state} where id = ${strikeId}`,
          read: () => db.superuser`select * from strike where id = ${strikeId}`,
        },
      ),
    ).toBeGreaterThan(3);
    expect(
      await giveAll(
        COMPANY_STATUSES,
        (["approve", "reject", "suspend"] as const).map((decision) => ({
          call: `POST /api/companies/${companyId}/vet` as const,
          body: { decision, ...note },
          ...ofTable(COMPANY_TRANSITIONS, decision),
        })),
        {
          put: (state) => db.superuser`update company set status = ${state} where id = ${companyId}`,
          read: () => db.superuser`select * from company where id = ${companyId}`,
        },
      ),
    ).toBeGreaterThan(3);
    await db.superuser`
      insert into profile_change (tenant_id, id, enrollment_id, field, old_value, new_value, reason, status, created_at)
      values (${here.id}, ${changeId}, ${enrollmentId}, 'cgpa', '8', '9', 'A result came.', 'pending', now())`;
    const none = { from: ["pending"] as const, possible: () => [] };
    expect(
      await giveAll(
        ["pending", "approved", "rejected", "withdrawn"] as const,
        [
          { call: `POST /api/profile-changes/${changeId}/reject`, body: reason, ...none },
          { call: `POST /api/my/profile-changes/${changeId}/withdraw`, as: student, ...none },
        ],
        {
          put: (state) => db.superuser`update profile_change set status = ${state} where id = ${changeId}`,
          read: () => db.superuser`select * from profile_change where id = ${changeId}`,
        },
      ),
    ).toBeGreaterThan(3);
  });

  it("of an announcement", async () => {
    const officer = await makeMember(db.app, here.id, "officer");
    const written = {
      title: "Talk on Monday",
      body: "In the main hall.",
      audience: { kind: "season", cycleId: here.cycleId },
      pinned: false,
      expiresAt: null,
    };
    const { id } = (await api.call("POST /api/announcements", { on: here, as: officer, body: written })).body;
    const path = `/api/announcements/${id}` as const;
    const correction = { title: "Talk", body: "In the hall.", note: "The hall.", mailAgain: false, revision: 1 };
    const command = (call: Call, key: keyof typeof ANNOUNCEMENT_TRANSITIONS, body?: object) => {
      return { call, ...(body && { body }), ...ofTable(ANNOUNCEMENT_TRANSITIONS, key) };
    };
    expect(
      await giveAll(
        ANNOUNCEMENT_STATUSES,
        [
          command(`PUT ${path}`, "edit", { ...written, revision: 1 }),
          command(`POST ${path}/schedule`, "schedule", { sendAt: IN_A_WEEK }),
          command(`POST ${path}/unschedule`, "unschedule"),
          command(`POST ${path}/send`, "send", { hash: NO_HASH }),
          command(`POST ${path}/correct`, "correct", correction),
          command(`POST ${path}/withdraw`, "withdraw", reason),
          command(`DELETE ${path}`, "discard"),
        ],
        {
          put: (state) => db.superuser`
          update announcement set status = ${state}, send_at = ${state === "scheduled" ? IN_A_WEEK : null} where id = ${id}`,
          read: () => db.superuser`select * from announcement where id = ${id}`,
        },
      ),
    ).toBeGreaterThan(3);
  });
});
