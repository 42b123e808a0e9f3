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
