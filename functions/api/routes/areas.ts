import type { Hono } from "hono";
import type { GatewayEnv } from "../gateway/environment.ts";

type Router = Hono<GatewayEnv>;
type Load = () => Promise<Router>;

// Each a chunk of its own in the bundle: a new execution environment loads what its first call needs, and no more.
const announcements: Load = async () => (await import("./announcements.ts")).announcementRoutes;
const applications: Load = async () => (await import("./applications.ts")).applicationRoutes;
const attachments: Load = async () => (await import("./attachments.ts")).attachmentRoutes;
const audit: Load = async () => (await import("./audit.ts")).auditRoutes;
const auth: Load = async () => (await import("../auth/routes.ts")).authRoutes;
const catalog: Load = async () => (await import("./catalog.ts")).catalogRoutes;
const companies: Load = async () => (await import("./companies.ts")).companyRoutes;
const customDomains: Load = async () => (await import("./custom-domains.ts")).customDomainRoutes;
const cycleMemberships: Load = async () => (await import("./cycle-memberships.ts")).cycleMembershipRoutes;
const cycles: Load = async () => (await import("./cycles.ts")).cycleRoutes;
const document: Load = async () => (await import("./openapi.ts")).documentRoute();
const driveVersions: Load = async () => (await import("./drive-versions.ts")).driveVersionRoutes;
const drives: Load = async () => (await import("./drives.ts")).driveRoutes;
const eligibility: Load = async () => (await import("./eligibility.ts")).eligibilityRoutes;
const erasures: Load = async () => (await import("./erasures.ts")).erasureRoutes;
const externalOffers: Load = async () => (await import("./external-offers.ts")).externalOfferRoutes;
const home: Load = async () => (await import("./home.ts")).homeRoutes;
const interviews: Load = async () => (await import("./interviews.ts")).interviewRoutes;
const logo: Load = async () => (await import("./tenants.ts")).logoRoute;
const members: Load = async () => (await import("./members.ts")).memberRoutes;
const myAnnouncements: Load = async () => (await import("./my-announcements.ts")).myAnnouncementRoutes;
const myInterviews: Load = async () => (await import("./my-interviews.ts")).myInterviewRoutes;
const notifications: Load = async () => (await import("./notifications.ts")).notificationRoutes;
const offerCommands: Load = async () => (await import("./offer-commands.ts")).offerCommandRoutes;
const offers: Load = async () => (await import("./offers.ts")).offerRoutes;
const operations: Load = async () => (await import("./operations.ts")).operationRoutes;
const overrides: Load = async () => (await import("./overrides.ts")).overrideRoutes;
const panels: Load = async () => (await import("./panels.ts")).panelRoutes;
const policies: Load = async () => (await import("./policies.ts")).policyRoutes;
const pools: Load = async () => (await import("./pools.ts")).poolRoutes;
const profile: Load = async () => (await import("./profile.ts")).profileRoutes;
const profileChanges: Load = async () => (await import("./profile-changes.ts")).profileChangeRoutes;
const reports: Load = async () => (await import("./reports.ts")).reportRoutes;
const resumes: Load = async () => (await import("./resumes.ts")).resumeRoutes;
const rounds: Load = async () => (await import("./rounds.ts")).roundRoutes;
const savedViews: Load = async () => (await import("./saved-views.ts")).savedViewRoutes;
const session: Load = async () => (await import("./session.ts")).sessionRoutes;
const strikes: Load = async () => (await import("./strikes.ts")).strikeRoutes;
const studentImports: Load = async () => (await import("./student-imports.ts")).studentImportRoutes;
const students: Load = async () => (await import("./students.ts")).studentRoutes;
const tenants: Load = async () => (await import("./tenants.ts")).tenantRoutes;
const verifications: Load = async () => (await import("./verifications.ts")).verificationRoutes;

/** Who serves what, by the beginning of the path; a test holds it equal to the routes themselves. */
export const AREAS: Readonly<Record<string, readonly Load[]>> = {
  "announcement-documents": [announcements, myAnnouncements],
  announcements: [announcements],
  applications: [applications],
  attachments: [attachments],
  audit: [audit],
  auth: [auth],
  branches: [catalog],
  calendar: [myInterviews],
  companies: [companies],
  cycles: [cycleMemberships, cycles, policies],
  domains: [customDomains],
  "drive-board": [drives],
  "drive-proposals": [driveVersions],
  "drive-tags": [drives],
  drives: [applications, attachments, companies, driveVersions, drives, offers, pools, rounds],
  eligibility: [eligibility],
  "eligibility-templates": [eligibility],
  erasures: [erasures],
  "external-offers": [externalOffers],
  home: [home],
  interviews: [interviews],
  invitations: [members],
  me: [session],
  members: [members],
  "my/announcements": [myAnnouncements],
  "my/applications": [applications],
  "my/calendar-feed": [myInterviews],
  "my/check-in": [myInterviews],
  "my/data-export": [erasures],
  "my/drives": [drives],
  "my/erasures": [erasures],
  "my/external-offers": [externalOffers],
  "my/interviews": [myInterviews],
  "my/notification-preferences": [notifications],
  "my/notifications": [notifications],
  "my/offers": [offers],
  "my/opportunities": [eligibility],
  "my/profile": [profile],
  "my/profile-changes": [profileChanges],
  "my/record": [profile],
  "my/resumes": [resumes],
  "my/seasons": [cycleMemberships],
  "my/strikes": [strikes],
  offers: [offerCommands],
  "openapi.json": [document],
  operations: [operations],
  overrides: [overrides],
  panels: [panels],
  "policy-templates": [cycles],
  "pool-guests": [pools],
  "pool-invitations": [pools],
  "profile-changes": [profileChanges],
  "profile-fields": [profile],
  programs: [catalog],
  reports: [reports],
  rounds: [applications, interviews, panels, rounds],
  "saved-views": [savedViews],
  strikes: [strikes],
  "student-imports": [studentImports],
  students: [students],
  tenant: [logo, session, tenants],
  tenants: [tenants],
  verifications: [verifications],
};

/** `/api/drives/1` → `drives`, `/api/my/offers` → `my/offers`. */
export function areaOf(path: string): string | undefined {
  return /^\/api\/((?:my\/)?[^/]+)/.exec(path)?.[1];
}
