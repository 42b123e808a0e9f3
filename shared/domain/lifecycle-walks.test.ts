import { fc, SEED } from "#shared/testing/fast-check.ts";
import { afterAll, describe, expect, test } from "vitest";
import { APPLICATION_TRANSITIONS, type ApplicationCommand, type ApplicationStatus } from "./application/statuses.ts";
import {
  CYCLE_MEMBERSHIP_TRANSITIONS,
  type CycleMembershipStatus,
  FIRST_MEMBERSHIP_STATUS,
  possibleMembershipCommands,
  REGISTRATIONS,
} from "./cycle/statuses.ts";
import { DRIVE_TRANSITIONS } from "./drive/statuses.ts";
import { attendanceMarkOf, INTERVIEW_TRANSITIONS, type InterviewStatus } from "./interview/statuses.ts";
import { possibleCommands, transition, type TransitionResult, type TransitionTable } from "./lifecycle.ts";
import { OFFER_TRANSITIONS, type OfferCommand, type OfferStatus } from "./offer/statuses.ts";
import { ROUND_TRANSITIONS } from "./round/statuses.ts";
import { COUNTING_STRIKE_STATUSES, STRIKE_TRANSITIONS, type StrikeStatus } from "./strike/statuses.ts";

/**
 * Random walks over the transition tables: whatever is asked for in whatever order, what must hold holds. `SEED` walks
 * a failing run again, `WALKS` walks more of them.
 */
const WALKS = Number(process.env["WALKS"] ?? 450);
let ran = 0;
afterAll(() => void process.stdout.write(`${ran} commands over the transition tables, seed ${SEED}\n`));

/** One command of a walk, taken or refused. */
interface Step<State extends string, Command extends string> {
  readonly command: Command;
  readonly before: State;
  readonly after: State;
  readonly taken: boolean;
}

/** Walks at random from `first`, checks what holds of every lifecycle, and hands the steps that were taken over. */
function walk<State extends string, Command extends string>(
  table: TransitionTable<State, Command>,
  first: State,
  check: (taken: readonly Step<State, Command>[], end: State) => void,
): void {
  const commands = fc.constantFrom(...(Object.keys(table) as Command[]));
  const property = fc.property(fc.array(commands, { minLength: 15, maxLength: 40 }), (asked) => {
    let state = first;
    const steps = asked.map((command): Step<State, Command> => {
      const before = state;
      const next = transition(table, before, command);
      if (!next.ok) {
        // A refusal changes nothing, and names exactly what would be taken instead.
        expect(next.state).toBe(before);
        expect(next.possible).not.toContain(command);
        for (const other of next.possible) expect(transition(table, before, other).ok).toBe(true);
      }
      state = next.state;
      return { command, before, after: state, taken: next.ok };
    });
    ran += asked.length;
    check(
      steps.filter(({ taken }) => taken),
      state,
    );
  });
  fc.assert(property, { numRuns: WALKS });
}

describe("a drive", () => {
  test("is published once, after an approval that stood; results are declared once, and over is over", () => {
    walk(DRIVE_TRANSITIONS, "draft", (taken, end) => {
      const commands = taken.map(({ command }) => command);
      for (const [i, command] of commands.entries()) {
        if (command === "publish") expect(commands[i - 1]).toBe("approve");
        if (command === "start_process") expect(commands[i - 1]).toBe("close_applications");
        if (command === "declare_results") expect(commands[i - 1]).toBe("start_process");
        if (command === "cancel" || command === "close") expect(i).toBe(commands.length - 1);
      }
      for (const once of ["publish", "start_process", "declare_results"] as const) {
        expect(commands.filter((each) => each === once).length).toBeLessThanOrEqual(1);
      }
      if (end === "closed") expect(commands).toContain("declare_results");
    });
  });
});

describe("an application", () => {
  test("comes to an offer by the office alone, and leaves an accepted one by its end alone", () => {
    walk(APPLICATION_TRANSITIONS, "in_progress", (taken) => {
      for (const { command, before, after } of taken) {
        if (after === "offered") expect([command, before]).toEqual(["release_offer", "pending_offer"]);
        if (after === "accepted") expect(before).toBe("offered");
        if (before === "accepted") expect(after).toBe("offer_terminated");
        expect(["declined", "offer_terminated"]).not.toContain(before);
        // Who was turned down does not come back by themselves.
        if (before === "rejected" || before === "auto_withdrawn") expect(command).toBe("reinstate");
      }
    });
  });

  /** What each command on an offer does to its application, as the services do both at once. */
  const TOGETHER: Readonly<Record<OfferCommand, ApplicationCommand | null>> = {
    accept: "accept",
    decline: "decline",
    expire: "decline",
    terminate: "terminate_offer",
    not_join: "terminate_offer",
    defer: null,
    join: null,
  };

  test("and its offer go together: accepted in the one is held in the other", () => {
    walk(OFFER_TRANSITIONS, "extended", (taken, end) => {
      let application: ApplicationStatus = "offered";
      for (const { command } of taken) {
        const also = TOGETHER[command];
        if (also === null) continue;
        const next: TransitionResult<ApplicationStatus, ApplicationCommand> = transition(
          APPLICATION_TRANSITIONS,
          application,
          also,
        );
        expect(next.ok, `${command} of the offer, ${also} of an application that is ${application}`).toBe(true);
        application = next.state;
      }
      const held: readonly OfferStatus[] = ["accepted", "deferred", "joined"];
      expect(application === "accepted").toBe(held.includes(end));
      expect(application === "offered").toBe(end === "extended");
      expect(taken.filter(({ command }) => command === "accept").length).toBeLessThanOrEqual(1);
    });
  });
});

describe("a round", () => {
  test("is released once for each time that it was recorded or undone, and undone only after that", () => {
    walk(ROUND_TRANSITIONS, "planned", (taken, end) => {
      const count = (command: string) => taken.filter((each) => each.command === command).length;
      expect(count("release") - count("undo")).toBe(end === "released" ? 1 : 0);
      if (taken.length > 0) expect(taken[0]?.command).toBe("record");
      expect(taken.some(({ after }) => after === "planned")).toBe(false);
    });
  });
});

describe("an interview", () => {
  test("says present of who checked in and absent of who did not come, and never takes it back", () => {
    walk(INTERVIEW_TRANSITIONS, "proposed", (taken, end) => {
      const passed: readonly InterviewStatus[] = taken.map(({ after }) => after);
      const marks = passed.flatMap((status) => attendanceMarkOf(status) ?? []);
      expect(new Set(marks).size).toBeLessThanOrEqual(1);
      if (end === "completed") expect(passed).toEqual(expect.arrayContaining(["checked_in", "in_progress"]));
      if (end === "no_show") expect(passed).not.toContain("checked_in");
      for (const { before } of taken) expect(["completed", "no_show", "cancelled"]).not.toContain(before);
    });
  });
});

describe("a strike", () => {
  test("is appealed once for each time that it was given, and counts until it is revoked", () => {
    walk(STRIKE_TRANSITIONS, "active", (taken, end) => {
      const counts = (COUNTING_STRIKE_STATUSES as readonly StrikeStatus[]).includes(end);
      expect(counts).toBe(taken.at(-1)?.after !== "revoked");
      let given: string[] = [];
      for (const { command, before } of taken) {
        if (command === "give_again") {
          expect(before).toBe("revoked");
          given = [];
        }
        expect(given).not.toContain(command);
        if (command === "uphold") expect(given.at(-1)).toBe("appeal");
        given.push(command);
      }
    });
  });
});

describe("a student's way through a season", () => {
  test.each(REGISTRATIONS)(
    "%s: is led by the office, and left by the student to where only the office leads on",
    (by) => {
      walk(CYCLE_MEMBERSHIP_TRANSITIONS, FIRST_MEMBERSHIP_STATUS[by], (taken, end) => {
        for (const { command, before, after } of taken) {
          if (after === "active") expect(["approve", "readmit"]).toContain(command);
          if (before === "active") expect(["opt_out", "remove"]).toContain(command);
          // Whoever was once decided on never waits again.
          expect(after).not.toBe("pending");
          if (command === "opt_out") expect([before, after]).toEqual(["active", "withdrawn"]);
        }
        // From everywhere there is a way on, and it is either side's: nobody is stuck.
        const status: CycleMembershipStatus = end;
        const either = [
          ...possibleMembershipCommands(status, "student"),
          ...possibleMembershipCommands(status, "office"),
        ];
        expect(either.toSorted()).toEqual(possibleCommands(CYCLE_MEMBERSHIP_TRANSITIONS, status).toSorted());
        expect(possibleMembershipCommands(status, "office").length).toBeGreaterThan(0);
      });
    },
  );
});
