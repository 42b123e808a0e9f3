import type { OfferStaffCommand } from "#shared/domain/offer/staff-commands.ts";

interface CommandWords {
  /** In the menu of a row. */
  readonly label: string;
  readonly title: (who: string) => string;
  /** What follows from it. */
  readonly description: string;
  readonly confirm: string;
  /** Said when it is done. */
  readonly done: string;
  readonly isDangerous?: boolean;
  /** What has to be said besides. */
  readonly asks?: "note" | "respondBy" | "until";
}

/** Commands on an offer as company and office read them. */
export const OFFER_COMMAND_WORDS: Readonly<Record<OfferStaffCommand, CommandWords>> = {
  confirm: {
    label: "Confirm",
    title: (who) => `Confirm the offer to ${who}?`,
    description: "From now on it counts by the season’s policy, and the student can accept or decline it.",
    confirm: "Confirm the offer",
    done: "The offer is confirmed.",
  },
  refuse: {
    label: "Refuse",
    title: (who) => `Refuse the offer that ${who} reported?`,
    description: "It will not count. The student is told your reason and can report it again.",
    confirm: "Refuse it",
    done: "The report is refused.",
    isDangerous: true,
    asks: "note",
  },
  withdraw: {
    label: "Take back",
    title: (who) => `Take back the offer to ${who}?`,
    description: "The student does not know of it. They stay a candidate and can be offered the job again.",
    confirm: "Take it back",
    done: "The offer is taken back.",
    isDangerous: true,
    asks: "note",
  },
  give_time: {
    label: "Give more time",
    title: (who) => `Give ${who} more time?`,
    description: "The student is told, and reminded a day and three hours before the new end.",
    confirm: "Give more time",
    done: "The time to answer is extended.",
    asks: "respondBy",
  },
  revoke: {
    label: "Revoke",
    title: (who) => `Revoke the offer to ${who}?`,
    description: "The company takes the offer back. It is not held against the student, who is told at once.",
    confirm: "Revoke the offer",
    done: "The offer is revoked.",
    isDangerous: true,
    asks: "note",
  },
  correct: {
    label: "Correct a mistake",
    title: (who) => `End the offer to ${who} as a mistake?`,
    description: "The offer ends as if it had not been made. It is not held against the student, who is told at once.",
    confirm: "End the offer",
    done: "The offer has ended.",
    isDangerous: true,
    asks: "note",
  },
  renege: {
    label: "Student left it",
    title: (who) => `Note that ${who} left the offer?`,
    description: "The offer ends and the student gets a strike for reneging, which they can appeal.",
    confirm: "Note it, with a strike",
    done: "It is noted, and the student has a strike.",
    isDangerous: true,
    asks: "note",
  },
  defer: {
    label: "Put off joining",
    title: (who) => `Put off the joining of ${who}?`,
    description: "They stay placed. Student, company and office are told.",
    confirm: "Put it off",
    done: "The joining is put off.",
    asks: "until",
  },
  join: {
    label: "Has joined",
    title: (who) => `Has ${who} joined?`,
    description: "This is final: the offer can no more be revoked or left.",
    confirm: "Yes, they joined",
    done: "The joining is noted.",
  },
  not_join: {
    label: "Did not join",
    title: (who) => `Note that ${who} did not join?`,
    description: "This is final. The student holds this job no more, and it counts as one they declined.",
    confirm: "Note it",
    done: "It is noted.",
    isDangerous: true,
    asks: "note",
  },
  restore: {
    label: "Bring back what it closed",
    title: (who) => `Bring back what the offer to ${who} had closed?`,
    description: "They are candidates again where they were. The student is told.",
    confirm: "Bring it back",
    done: "The applications are back in the selection.",
  },
};
