import { transition } from "#shared/domain/lifecycle.ts";
import { ROUND_TRANSITIONS, type RoundCommand, type RoundStatus } from "#shared/domain/round/statuses.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";

/** Whether a round's state allows a command. Refused with the commands that it does allow. */
export function checkRound(status: RoundStatus, command: RoundCommand): Result<void> {
  const next = transition(ROUND_TRANSITIONS, status, command);
  if (next.ok) return ok(undefined);
  const { state, possible } = next;
  const { code, sentence } = whyNot(status, command);
  return refuse("conflict", code, sentence, { details: { state, command, possible } });
}

function whyNot(status: RoundStatus, command: RoundCommand): { code: string; sentence: string } {
  if (status === "released") return { code: "round_released", sentence: "This round's results were released already." };
  if (command === "release") return { code: "nothing_recorded", sentence: "This round has no results to release yet." };
  const sentence =
    command === "promote"
      ? "This round is not released yet. Advance the candidates instead."
      : "This round's results are not released, so there is nothing to undo.";
  return { code: "not_released", sentence };
}
