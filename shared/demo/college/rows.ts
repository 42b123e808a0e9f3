import { announcement, announcementRecipient } from "#shared/db/schema/announcement.ts";
import { application, roundResult } from "#shared/db/schema/application.ts";
import { auditEvent } from "#shared/db/schema/audit.ts";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { company } from "#shared/db/schema/company.ts";
import { cycle, cycleMembership, policyVersion } from "#shared/db/schema/cycle.ts";
import { driveProposal, driveVersion } from "#shared/db/schema/drive-version.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { eligibilityTemplate } from "#shared/db/schema/eligibility-template.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { erasure } from "#shared/db/schema/erasure.ts";
import { user } from "#shared/db/schema/identity.ts";
import { interview, interviewPanelist, panel, panelMember } from "#shared/db/schema/interview.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { outbox } from "#shared/db/schema/messaging.ts";
import { notification } from "#shared/db/schema/notification.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { override } from "#shared/db/schema/override.ts";
import { fieldVerification, profileChange } from "#shared/db/schema/profile.ts";
import { resume } from "#shared/db/schema/resume.ts";
import { savedView } from "#shared/db/schema/saved-view.ts";
import { strike } from "#shared/db/schema/strike.ts";
import { tenant } from "#shared/db/schema/tenant.ts";

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
  fieldVerification,
  profileChange,
  erasure,
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
