import type { Role } from "#shared/domain/membership/roles.ts";

const LABELS: Readonly<Record<Role, string>> = {
  operator: "Operator",
  admin: "Administrator",
  officer: "Placement officer",
  coordinator: "Department coordinator",
  recruiter: "Recruiter",
  student: "Student",
};

/** A role as people call it. */
export function roleLabel(role: Role): string {
  return LABELS[role];
}
