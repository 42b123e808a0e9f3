export const CYCLE_KINDS = ["placement", "internship", "open"] as const;

export const CYCLE_MEMBERSHIP_STATUSES = ["pending", "active", "rejected", "withdrawn", "removed"] as const;
