import { describe, expect, test } from "vitest";
import { ANNOUNCEMENT_STATUSES, ANNOUNCEMENT_TRANSITIONS } from "./announcement/statuses.ts";
import { APPLICATION_STATUSES, APPLICATION_TRANSITIONS } from "./application/statuses.ts";
import { COMPANY_STATUSES, COMPANY_TRANSITIONS } from "./company/statuses.ts";
import { CUSTOM_DOMAIN_STATUSES, CUSTOM_DOMAIN_TRANSITIONS } from "./custom-domain/statuses.ts";
import { CYCLE_MEMBERSHIP_STATUSES, CYCLE_MEMBERSHIP_TRANSITIONS } from "./cycle/statuses.ts";
import { DEAD_LETTER_STATUSES, DEAD_LETTER_TRANSITIONS } from "./dead-letter/statuses.ts";
import { DRIVE_STATUSES, DRIVE_TRANSITIONS, PROPOSAL_STATUSES, PROPOSAL_TRANSITIONS } from "./drive/statuses.ts";
import { PROFILE_CHANGE_STATUSES, PROFILE_CHANGE_TRANSITIONS } from "./enrollment/profile-change.ts";
import { ERASURE_STATUSES, ERASURE_TRANSITIONS } from "./erasure/statuses.ts";
import { INTERVIEW_STATUSES, INTERVIEW_TRANSITIONS } from "./interview/statuses.ts";
import { possibleCommands, transition, type TransitionTable } from "./lifecycle.ts";
import { OFFER_STATUSES, OFFER_TRANSITIONS } from "./offer/statuses.ts";
import { POOL_INVITATION_STATUSES, POOL_INVITATION_TRANSITIONS } from "./pool/statuses.ts";
import { ROUND_STATUSES, ROUND_TRANSITIONS } from "./round/statuses.ts";
import { STRIKE_STATUSES, STRIKE_TRANSITIONS } from "./strike/statuses.ts";

interface Lifecycle {
  readonly name: string;
  readonly table: TransitionTable<string, string>;
  readonly states: readonly string[];
  /** Where it starts. */
  readonly first: string;
  /** What is possible from each state, spelled out by hand: a change of the table shows here. */
  readonly possible: Readonly<Record<string, readonly string[]>>;
}

const LIFECYCLES: readonly Lifecycle[] = [
  {
    name: "drive",
    table: DRIVE_TRANSITIONS,
    states: DRIVE_STATUSES,
    first: "draft",
    possible: {
      draft: ["submit", "cancel"],
      submitted: ["request_changes", "approve", "cancel"],
      changes_requested: ["submit", "cancel"],
      approved: ["request_changes", "publish", "cancel"],
      published: ["close_applications", "cancel"],
      applications_closed: ["reopen_applications", "start_process", "cancel"],
      in_process: ["declare_results", "cancel"],
      results_declared: ["close", "cancel"],
      closed: [],
      cancelled: [],
    },
  },
  {
    name: "dead letter",
    table: DEAD_LETTER_TRANSITIONS,
    states: DEAD_LETTER_STATUSES,
    first: "failed",
    possible: {
      failed: ["fail", "redrive", "close"],
      redriven: ["fail", "redrive", "close"],
      closed: ["fail", "redrive"],
    },
  },
  {
    name: "announcement",
    table: ANNOUNCEMENT_TRANSITIONS,
    states: ANNOUNCEMENT_STATUSES,
    first: "draft",
    possible: {
      draft: ["edit", "schedule", "send", "discard"],
      scheduled: ["edit", "schedule", "unschedule", "send", "discard"],
      sent: ["correct", "withdraw"],
      withdrawn: [],
    },
  },
  {
    name: "application",
    table: APPLICATION_TRANSITIONS,
    states: APPLICATION_STATUSES,
    first: "in_progress",
    possible: {
      in_progress: ["stage_offer", "reject", "withdraw", "auto_withdraw"],
      pending_offer: ["unstage_offer", "release_offer", "withdraw", "auto_withdraw", "terminate_offer"],
      offered: ["accept", "decline", "terminate_offer"],
      accepted: ["terminate_offer"],
      declined: [],
      rejected: ["reinstate"],
      withdrawn: ["submit_again", "reinstate"],
      auto_withdrawn: ["reinstate"],
      offer_terminated: [],
    },
  },
  {
    name: "offer",
    table: OFFER_TRANSITIONS,
    states: OFFER_STATUSES,
    first: "extended",
    possible: {
      extended: ["accept", "decline", "expire", "terminate"],
      accepted: ["terminate", "defer", "join", "not_join"],
      deferred: ["terminate", "join", "not_join"],
      declined: [],
      expired: [],
      terminated: [],
      joined: [],
      not_joined: [],
    },
  },
  {
    name: "round",
    table: ROUND_TRANSITIONS,
    states: ROUND_STATUSES,
    first: "planned",
    possible: { planned: ["record"], recorded: ["record", "release"], released: ["undo", "promote"] },
  },
  {
    name: "proposed edit of a drive",
    table: PROPOSAL_TRANSITIONS,
    states: PROPOSAL_STATUSES,
    first: "pending",
    possible: { pending: ["accept", "decline", "supersede"], accepted: [], declined: [], superseded: [] },
  },
  {
    name: "company",
    table: COMPANY_TRANSITIONS,
    states: COMPANY_STATUSES,
    first: "pending",
    possible: {
      pending: ["approve", "reject"],
      approved: ["suspend"],
      rejected: ["approve"],
      suspended: ["approve"],
    },
  },
  {
    name: "invitation to share a drive",
    table: POOL_INVITATION_TRANSITIONS,
    states: POOL_INVITATION_STATUSES,
    first: "invited",
    possible: { invited: ["accept", "decline", "withdraw"], accepted: [], declined: [], withdrawn: [] },
  },
  {
    name: "change of a profile",
    table: PROFILE_CHANGE_TRANSITIONS,
    states: PROFILE_CHANGE_STATUSES,
    first: "pending",
    possible: { pending: ["approve", "reject", "withdraw"], approved: [], rejected: [], withdrawn: [] },
  },
  {
    name: "interview",
    table: INTERVIEW_TRANSITIONS,
    states: INTERVIEW_STATUSES,
    first: "proposed",
    possible: {
      proposed: ["schedule", "cancel"],
      scheduled: ["reschedule", "check_in", "mark_no_show", "cancel"],
      rescheduled: ["reschedule", "check_in", "mark_no_show", "cancel"],
      checked_in: ["start", "cancel"],
      in_progress: ["complete"],
      completed: [],
      no_show: [],
      cancelled: [],
    },
  },
  {
    name: "strike",
    table: STRIKE_TRANSITIONS,
    states: STRIKE_STATUSES,
    first: "active",
    possible: {
      active: ["appeal", "revoke"],
      appealed: ["uphold", "revoke"],
      upheld: ["revoke"],
      revoked: ["give_again"],
    },
  },
  {
    name: "erasure",
    table: ERASURE_TRANSITIONS,
    states: ERASURE_STATUSES,
    first: "requested",
    possible: { requested: ["refuse", "withdraw", "grant"], refused: [], withdrawn: [], done: [] },
  },
  {
    name: "custom domain",
    table: CUSTOM_DOMAIN_TRANSITIONS,
    states: CUSTOM_DOMAIN_STATUSES,
    first: "pending_dns",
    possible: {
      pending_dns: ["prove", "fail", "release"],
      verifying: ["activate", "fail", "release"],
      active: ["lapse", "fail", "release"],
      failed: ["retry", "release"],
      released: [],
    },
  },
  {
    name: "cycle membership",
    table: CYCLE_MEMBERSHIP_TRANSITIONS,
    states: CYCLE_MEMBERSHIP_STATUSES,
    first: "pending",
    possible: {
      pending: ["approve", "reject"],
      active: ["opt_out", "remove"],
      rejected: ["readmit"],
      withdrawn: ["readmit"],
      removed: ["readmit"],
    },
  },
];

describe.each(LIFECYCLES)("$name", ({ table, states, first, possible }) => {
  test.each(states)("from %s there is what the hand says", (state) => {
    expect(possibleCommands(table, state)).toEqual(possible[state]);
  });

  test("every command leads where the table says, or names what is possible instead", () => {
    for (const state of states) {
      for (const command of Object.keys(table)) {
        const next = transition(table, state, command);
        if (possible[state]!.includes(command)) expect(next).toEqual({ ok: true, state: table[command]!.to });
        else expect(next).toEqual({ ok: false, state, command, possible: possible[state] });
      }
    }
  });

  test("every state can be reached", () => {
    const reached = new Set([first]);
    for (const state of reached) for (const command of possible[state]!) reached.add(table[command]!.to);
    expect([...reached].toSorted()).toEqual([...states].toSorted());
  });
});
