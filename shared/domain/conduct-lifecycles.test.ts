import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CYCLE_MEMBERSHIP_TRANSITIONS,
  type CycleMembershipCommand,
  type CycleMembershipStatus,
  FIRST_MEMBERSHIP_STATUS,
  REGISTRATIONS,
} from "./cycle/statuses.ts";
import { possibleCommands, transition, type TransitionResult } from "./lifecycle.ts";
import {
  COUNTING_STRIKE_STATUSES,
  STRIKE_TRANSITIONS,
  type StrikeCommand,
  type StrikeStatus,
} from "./strike/statuses.ts";

/** Random walks over two lifecycles: whatever is asked for in whatever order, what must hold holds. */
const RUNS = { numRuns: 500 };
const strikeCommands = fc.array(fc.constantFrom(...(Object.keys(STRIKE_TRANSITIONS) as StrikeCommand[])), {
  maxLength: 12,
});
const memberCommands = fc.array(
  fc.constantFrom(...(Object.keys(CYCLE_MEMBERSHIP_TRANSITIONS) as CycleMembershipCommand[])),
  { maxLength: 20 },
);

describe("a strike", () => {
  test("is appealed and upheld once at most, and once revoked stays so and never counts again", () => {
    fc.assert(
      fc.property(strikeCommands, (commands) => {
        let status: StrikeStatus = "active";
        const taken: StrikeCommand[] = [];
        for (const command of commands) {
          const next: TransitionResult<StrikeStatus, StrikeCommand> = transition(STRIKE_TRANSITIONS, status, command);
          if (next.ok) {
            taken.push(command);
            status = next.state;
          } else {
            expect(next.state).toBe(status);
            expect(next.possible).not.toContain(command);
          }
          const counts = (COUNTING_STRIKE_STATUSES as readonly StrikeStatus[]).includes(status);
          expect(counts).toBe(!taken.includes("revoke"));
        }
        for (const command of ["appeal", "uphold", "revoke"] as const) {
          expect(taken.filter((each) => each === command).length).toBeLessThanOrEqual(1);
        }
        // Nothing is upheld that was not appealed, and nothing comes after a revocation.
        if (taken.includes("uphold")) expect(taken.indexOf("appeal")).toBe(taken.indexOf("uphold") - 1);
        if (taken.includes("revoke")) expect(taken.at(-1)).toBe("revoke");
      }),
      RUNS,
    );
  });
});

describe("a student's way through a season", () => {
  test("leads into it by the office or an open door alone, and out of it to a state that only the office leaves", () => {
    fc.assert(
      fc.property(fc.constantFrom(...REGISTRATIONS), memberCommands, (registration, commands) => {
        let status: CycleMembershipStatus = FIRST_MEMBERSHIP_STATUS[registration];
        for (const command of commands) {
          const before = status;
          const next = transition(CYCLE_MEMBERSHIP_TRANSITIONS, status, command);
          if (next.ok) status = next.state;
          else expect(next.possible).toEqual(possibleCommands(CYCLE_MEMBERSHIP_TRANSITIONS, before));
          if (status === "active" && before !== "active") expect(["approve", "readmit"]).toContain(command);
          if (before === "active" && status !== "active") expect(["opt_out", "remove"]).toContain(command);
          // Whoever was once decided on never waits again.
          if (before !== "pending") expect(status).not.toBe("pending");
          // The student's own command does nothing but leave.
          if (command === "opt_out" && status !== before) expect([before, status]).toEqual(["active", "withdrawn"]);
          // From everywhere there is a way on: nobody is stuck.
          expect(possibleCommands(CYCLE_MEMBERSHIP_TRANSITIONS, status).length).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });
});
