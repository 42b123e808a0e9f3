import type { Role } from "#shared/domain/membership/roles.ts";

/** Icons that a navigation can have; the shell draws them. */
export type NavIcon =
  | "home"
  | "drives"
  | "interviews"
  | "students"
  | "companies"
  | "applications"
  | "offers"
  | "reports"
  | "members"
  | "settings"
  | "profile"
  | "resumes"
  | "colleges"
  | "queues"
  | "policy"
  | "audit"
  | "seasons"
  | "strikes"
  | "exceptions"
  | "announcements";

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: NavIcon;
  /** Stands in the tab bar of phones too; four at most. */
  readonly isTab?: boolean;
}

const HOME = { href: "/", label: "Home", icon: "home", isTab: true } as const;
const DRIVES = { href: "/drives", label: "Drives", icon: "drives", isTab: true } as const;
const INTERVIEWS = { href: "/interviews", label: "Interviews", icon: "interviews" } as const;
const REPORTS = { href: "/reports", label: "Reports", icon: "reports" } as const;

const SEASONS = { href: "/seasons", label: "Seasons", icon: "seasons" } as const;
const STRIKES = { href: "/strikes", label: "Strikes", icon: "strikes" } as const;

const ANNOUNCEMENTS = { href: "/announcements", label: "Announcements", icon: "announcements" } as const;

const STAFF: readonly NavItem[] = [
  HOME,
  DRIVES,
  INTERVIEWS,
  { href: "/students", label: "Students", icon: "students", isTab: true },
  { href: "/profile-changes", label: "Profile changes", icon: "profile" },
  { href: "/companies", label: "Companies", icon: "companies", isTab: true },
  { href: "/external-offers", label: "Other offers", icon: "offers" },
  SEASONS,
  STRIKES,
  ANNOUNCEMENTS,
];

const OFFICE: readonly NavItem[] = [
  ...STAFF,
  { href: "/exceptions", label: "Exceptions", icon: "exceptions" },
  REPORTS,
];

const POLICY = { href: "/policy", label: "Placement policy", icon: "policy" } as const;
const AUDIT = { href: "/audit", label: "Audit trail", icon: "audit" } as const;

const ITEMS: Readonly<Record<Role, readonly NavItem[]>> = {
  officer: [...OFFICE, POLICY, { href: "/members", label: "Members", icon: "members" }, AUDIT],
  admin: [
    ...OFFICE,
    POLICY,
    { href: "/members", label: "Members", icon: "members" },
    { href: "/settings", label: "Settings", icon: "settings" },
    AUDIT,
  ],
  coordinator: [...STAFF, REPORTS],
  recruiter: [HOME, DRIVES, { ...INTERVIEWS, isTab: true }, ANNOUNCEMENTS],
  student: [
    HOME,
    DRIVES,
    { href: "/applications", label: "Applications", icon: "applications", isTab: true },
    INTERVIEWS,
    { href: "/profile", label: "Profile", icon: "profile", isTab: true },
    ANNOUNCEMENTS,
    POLICY,
    SEASONS,
    STRIKES,
  ],
  operator: [
    { href: "/", label: "Colleges", icon: "colleges", isTab: true },
    { href: "/operations", label: "Operations", icon: "queues", isTab: true },
    { href: "/usage", label: "Use and cost", icon: "reports", isTab: true },
  ],
};

/** Where a person with this role can go. It hides what they cannot use; the API is what refuses. */
export function navItemsFor(role: Role): readonly NavItem[] {
  return ITEMS[role];
}

/** Whether a page belongs to an item: the page itself, or one below it. */
export function isCurrentItem(href: string, path: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}
