import type { TransitionTable } from "../lifecycle.ts";

export const COMPANY_STATUSES = ["pending", "approved", "rejected", "suspended"] as const;
export type CompanyStatus = (typeof COMPANY_STATUSES)[number];

export type CompanyCommand = "approve" | "reject" | "suspend";

/** Vetting: a company's recruiters act only while it is approved. */
export const COMPANY_TRANSITIONS: TransitionTable<CompanyStatus, CompanyCommand> = {
  approve: { from: ["pending", "rejected", "suspended"], to: "approved" },
  reject: { from: ["pending"], to: "rejected" },
  suspend: { from: ["approved"], to: "suspended" },
};

/** What an officer should look at before vetting. */
export const COMPANY_FLAGS = ["free_mail", "domain_mismatch", "fee_charging", "spam", "fraud"] as const;
export type CompanyFlag = (typeof COMPANY_FLAGS)[number];

const FREE_MAIL = new Set([
  "gmail.com",
  "yahoo.com",
  "outlook.com",
  "hotmail.com",
  "proton.me",
  "rediffmail.com",
  "icloud.com",
]);

/** Flags that a sign-up raises by itself: a free mailbox, or one on another domain than the website's. */
export function signUpFlags(email: string, website: string | null): CompanyFlag[] {
  const mailDomain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  if (FREE_MAIL.has(mailDomain)) return ["free_mail"];
  if (website === null) return [];
  const webDomain = new URL(website).hostname.replace(/^www\./, "").toLowerCase();
  const same = mailDomain === webDomain || mailDomain.endsWith(`.${webDomain}`) || webDomain.endsWith(`.${mailDomain}`);
  return same ? [] : ["domain_mismatch"];
}
