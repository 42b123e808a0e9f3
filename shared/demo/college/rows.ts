import {
  announcement,
  announcementRecipient,
  application,
  auditEvent,
  branch,
  company,
  cycle,
  cycleMembership,
  drive,
  driveProposal,
  driveVersion,
  eligibilityTemplate,
  enrollment,
  interview,
  interviewPanelist,
  membership,
  notification,
  offer,
  outbox,
  override,
  panel,
  panelMember,
  policyVersion,
  program,
  resume,
  round,
  roundResult,
  savedView,
  strike,
  tenant,
  user,
} from "#shared/db/schema/index.ts";

/** Tables of a college, in the order in which foreign keys want their rows. */
export const COLLEGE_TABLES = {
  tenant,
  program,
  branch,
  company,
  user,
  membership,
  cycle,
  policyVersion,
  eligibilityTemplate,
  savedView,
  enrollment,
  cycleMembership,
  resume,
  drive,
  driveVersion,
  driveProposal,
  round,
  application,
  roundResult,
  offer,
  panel,
  panelMember,
  interview,
  interviewPanelist,
  strike,
  override,
  announcement,
  announcementRecipient,
  notification,
  auditEvent,
  outbox,
};

/** All rows of a college, by table. */
export type CollegeRows = {
  readonly [Table in keyof typeof COLLEGE_TABLES]: (typeof COLLEGE_TABLES)[Table]["$inferInsert"][];
};

export function noRows(): CollegeRows {
  return Object.fromEntries(Object.keys(COLLEGE_TABLES).map((table) => [table, []])) as unknown as CollegeRows;
}
