/** Students have at least this long to apply once they can. */
export const MIN_LEAD_MINUTES = 60;

/** Eligible students who have not applied are reminded this long before applications close. */
export const REMINDER_HOURS = 24;

export interface Deadlines {
  readonly applicationsCloseAt: Date;
  readonly withdrawalsCloseAt: Date | null;
}

export interface DeadlineProblem {
  readonly name: "applicationsCloseAt" | "withdrawalsCloseAt";
  readonly reason: string;
}

/** What is wrong with a drive's deadlines when students are to have them from now on. */
export function deadlineProblems({ applicationsCloseAt, withdrawalsCloseAt }: Deadlines, now: Date): DeadlineProblem[] {
  const problems: DeadlineProblem[] = [];
  const minutes = (applicationsCloseAt.getTime() - now.getTime()) / 60_000;
  if (minutes <= 0) {
    problems.push({ name: "applicationsCloseAt", reason: "The deadline for applications has passed." });
  } else if (minutes < MIN_LEAD_MINUTES) {
    problems.push({ name: "applicationsCloseAt", reason: "Leave students at least an hour to apply." });
  }
  if (withdrawalsCloseAt !== null && withdrawalsCloseAt < applicationsCloseAt) {
    const reason = "Withdrawing cannot end before applying does.";
    problems.push({ name: "withdrawalsCloseAt", reason });
  }
  return problems;
}
