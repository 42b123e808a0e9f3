import { createRouter } from "../gateway/route.ts";
import { announcementRoutes } from "./announcements.ts";
import { applicationRoutes } from "./applications.ts";
import { attachmentRoutes } from "./attachments.ts";
import { auditRoutes } from "./audit.ts";
import { catalogRoutes } from "./catalog.ts";
import { companyRoutes } from "./companies.ts";
import { cycleMembershipRoutes } from "./cycle-memberships.ts";
import { cycleRoutes } from "./cycles.ts";
import { customDomainRoutes } from "./custom-domains.ts";
import { driveVersionRoutes } from "./drive-versions.ts";
import { driveRoutes } from "./drives.ts";
import { eligibilityRoutes } from "./eligibility.ts";
import { erasureRoutes } from "./erasures.ts";
import { externalOfferRoutes } from "./external-offers.ts";
import { homeRoutes } from "./home.ts";
import { interviewRoutes } from "./interviews.ts";
import { memberRoutes } from "./members.ts";
import { myAnnouncementRoutes } from "./my-announcements.ts";
import { myInterviewRoutes } from "./my-interviews.ts";
import { notificationRoutes } from "./notifications.ts";
import { offerCommandRoutes } from "./offer-commands.ts";
import { offerRoutes } from "./offers.ts";
import { operationRoutes } from "./operations.ts";
import { overrideRoutes } from "./overrides.ts";
import { panelRoutes } from "./panels.ts";
import { policyRoutes } from "./policies.ts";
import { poolRoutes } from "./pools.ts";
import { profileChangeRoutes } from "./profile-changes.ts";
import { profileRoutes } from "./profile.ts";
import { reportRoutes } from "./reports.ts";
import { resumeRoutes } from "./resumes.ts";
import { roundRoutes } from "./rounds.ts";
import { savedViewRoutes } from "./saved-views.ts";
import { sessionRoutes } from "./session.ts";
import { strikeRoutes } from "./strikes.ts";
import { studentImportRoutes } from "./student-imports.ts";
import { studentRoutes } from "./students.ts";
import { tenantRoutes } from "./tenants.ts";
import { verificationRoutes } from "./verifications.ts";

/** Every route of the API below /api, but for the identity library's own. Chained, so that the typed client sees them. */
export const routes = createRouter()
  .route("/", announcementRoutes)
  .route("/", applicationRoutes)
  .route("/", attachmentRoutes)
  .route("/", auditRoutes)
  .route("/", catalogRoutes)
  .route("/", companyRoutes)
  .route("/", customDomainRoutes)
  .route("/", cycleMembershipRoutes)
  .route("/", cycleRoutes)
  .route("/", driveVersionRoutes)
  .route("/", driveRoutes)
  .route("/", eligibilityRoutes)
  .route("/", erasureRoutes)
  .route("/", externalOfferRoutes)
  .route("/", homeRoutes)
  .route("/", interviewRoutes)
  .route("/", memberRoutes)
  .route("/", myAnnouncementRoutes)
  .route("/", myInterviewRoutes)
  .route("/", notificationRoutes)
  .route("/", offerCommandRoutes)
  .route("/", offerRoutes)
  .route("/", operationRoutes)
  .route("/", overrideRoutes)
  .route("/", policyRoutes)
  .route("/", poolRoutes)
  .route("/", panelRoutes)
  .route("/", profileChangeRoutes)
  .route("/", profileRoutes)
  .route("/", reportRoutes)
  .route("/", resumeRoutes)
  .route("/", roundRoutes)
  .route("/", savedViewRoutes)
  .route("/", sessionRoutes)
  .route("/", strikeRoutes)
  .route("/", studentImportRoutes)
  .route("/", studentRoutes)
  .route("/", tenantRoutes)
  .route("/", verificationRoutes);
