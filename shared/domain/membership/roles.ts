/** What a person may be in a tenant. `operator` exists in the platform's own tenant alone. */
export const ROLES = ["operator", "admin", "officer", "coordinator", "recruiter", "student"] as const;
export type Role = (typeof ROLES)[number];

/** The placement office. */
export const OFFICE_ROLES = ["admin", "officer"] as const satisfies readonly Role[];

/** Roles that the office may invite. Students come by import, recruiters by their company. */
export const INVITABLE_ROLES = ["admin", "officer", "coordinator"] as const satisfies readonly Role[];

/** `invited`: nobody has claimed it yet. `disabled`: may not sign in. */
export const MEMBERSHIP_STATUSES = ["invited", "active", "disabled"] as const;
