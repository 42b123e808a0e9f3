import type { TransitionTable } from "../lifecycle.ts";

export const CUSTOM_DOMAIN_STATUSES = ["pending_dns", "verifying", "active", "failed", "released"] as const;
export type CustomDomainStatus = (typeof CUSTOM_DOMAIN_STATUSES)[number];

export type CustomDomainCommand = "prove" | "activate" | "lapse" | "fail" | "retry" | "release";

/**
 * A college's own domain. Until its records are found it is a claim that anybody may make; from `verifying` on it is
 * held, by one college. `lapse`: what served an active domain is gone and is made anew.
 */
export const CUSTOM_DOMAIN_TRANSITIONS: TransitionTable<CustomDomainStatus, CustomDomainCommand> = {
  prove: { from: ["pending_dns"], to: "verifying" },
  activate: { from: ["verifying"], to: "active" },
  lapse: { from: ["active"], to: "verifying" },
  fail: { from: ["pending_dns", "verifying", "active"], to: "failed" },
  retry: { from: ["failed"], to: "pending_dns" },
  release: { from: ["pending_dns", "verifying", "active", "failed"], to: "released" },
};
