import type { MyApplicationView } from "#shared/contracts/applications.ts";
import type { RoundOutcome } from "#shared/domain/round/statuses.ts";

/** Audited steps that a student is told of, and how. Staging an offer is not among them. */
export const TIMELINE_ACTIONS: ReadonlyMap<string, string> = new Map([
  ["application.submit", "You applied"],
  ["application.withdraw", "You withdrew"],
  ["application.auto_withdraw", "Withdrawn, since you accepted another offer"],
  ["application.reinstate", "Reinstated by the office"],
  ["application.release_offer", "You have an offer"],
  ["application.accept", "You accepted the offer"],
  ["application.decline", "The offer was declined"],
  ["application.terminate_offer", "The offer ended"],
  ["application.reject", "Not selected"],
]);

const OUTCOMES: Readonly<Record<RoundOutcome, string>> = {
  pending: "Awaiting a result",
  advanced: "You advanced",
  eliminated: "You did not advance",
  waitlisted: "You are on the waiting list",
};

/** What happened, oldest first; of rounds only what was released. */
export function buildTimeline(
  events: readonly { readonly action: string; readonly at: Date }[],
  results: readonly { readonly name: string; readonly at: Date | null; readonly outcome: RoundOutcome }[],
): MyApplicationView["timeline"] {
  const steps = events.map(({ action, at }) => ({ at, title: TIMELINE_ACTIONS.get(action) ?? action, detail: null }));
  const rounds = results.flatMap(({ name, at, outcome }) =>
    at === null ? [] : [{ at, title: OUTCOMES[outcome], detail: name }],
  );
  return [...steps, ...rounds]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, title, detail }) => ({ at: at.toISOString(), title, detail }));
}
