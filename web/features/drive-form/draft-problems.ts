import type { DriveDraft } from "./drive-draft.ts";
import type { InvalidParams, PayDraft } from "./pay-draft.ts";

/** What a drive cannot do without, all of it at once; the pay's amounts and the rule are looked at where they are read. */
export function draftProblems(draft: DriveDraft): InvalidParams {
  const problems: { name: string; reason: string }[] = [];
  const need = (isThere: boolean, name: string, reason: string) => {
    if (!isThere) problems.push({ name, reason });
  };
  need(draft.cycleId !== "", "cycleId", "Choose the season.");
  need(draft.title.trim().length >= 3, "title", "A role has at least three letters.");
  need(draft.description.trim().length >= 20, "description", "Say in a sentence or two what the work is.");
  need(/^[\d,]*$/.test(draft.openings.trim()), "openings", "Write a whole number, or leave it empty.");
  const main = mainPay(draft.pay, draft.outcome);
  need(main.text.trim() !== "", main.name, "Enter an amount; 0 if it is none.");
  draft.rounds.forEach(({ name }, i) => need(name.trim().length >= 2, `rounds.${i}.name`, "Name this round."));
  need(draft.closesAt !== "", "applicationsCloseAt", "Choose a day and a time.");
  return problems;
}

/** The amount that a job of this kind is about. */
function mainPay(pay: PayDraft, outcome: DriveDraft["outcome"]) {
  return outcome === "internship"
    ? { text: pay.stipendMonthly, name: "compensation.stipendMonthlyMinor" }
    : { text: pay.fixed, name: "compensation.fixedMinor" };
}
