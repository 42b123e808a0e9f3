import type { MyApplicationView } from "#shared/contracts/applications.ts";
import type { RoundOutcome } from "#shared/domain/round/statuses.ts";

interface Told {
  readonly title: string;
  /** Whether the reason on record is for the student to read: one that the system wrote. */
  readonly withReason?: boolean;
}

/** Audited steps that a student is told of, and how. Staging an offer is not among them. */
export const TIMELINE_ACTIONS: ReadonlyMap<string, Told> = new Map([
  ["application.submit", { title: "You applied" }],
  ["application.withdraw", { title: "You withdrew" }],
  ["application.auto_withdraw", { title: "Withdrawn, since you accepted another offer" }],
  ["application.reinstate", { title: "Reinstated by the office" }],
  ["application.promote", { title: "Let on from the waiting list" }],
  ["application.release_offer", { title: "You have an offer" }],
  ["application.accept", { title: "You accepted the offer" }],
  ["application.decline", { title: "The offer was declined", withReason: true }],
  ["application.terminate_offer", { title: "The offer ended", withReason: true }],
  ["application.reject", { title: "Not selected", withReason: true }],
]);

const OUTCOMES: Readonly<Record<RoundOutcome, string>> = {
  pending: "Awaiting a result",
  advanced: "You advanced",
  eliminated: "You did not advance",
  waitlisted: "You are on the waiting list",
};

interface AuditedStep {
  readonly action: string;
  readonly at: Date;
  readonly reason: string | null;
}

interface ReleasedResult {
  readonly name: string;
  /** When the office released it; null is staged. */
  readonly at: Date | null;
  readonly outcome: RoundOutcome;
}

/** What happened, oldest first; of rounds only what was released. What a round's result says is not said again. */
export function buildTimeline(
  events: readonly AuditedStep[],
  results: readonly ReleasedResult[],
): MyApplicationView["timeline"] {
  const released = results.flatMap(({ name, at, outcome }) => (at === null ? [] : [{ name, at, outcome }]));
  const rounds = released.map(({ name, at, outcome }) => ({ at, title: OUTCOMES[outcome], detail: name }));
  const eliminated = released.some((result) => result.outcome === "eliminated");
  const steps = events.flatMap(({ action, at, reason }) => {
    const told = TIMELINE_ACTIONS.get(action);
    if (told === undefined || (eliminated && action === "application.reject")) return [];
    return [{ at, title: told.title, detail: told.withReason ? reason : null }];
  });
  return [...steps, ...rounds]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, title, detail }) => ({ at: at.toISOString(), title, detail }));
}
