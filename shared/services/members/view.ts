import type { MemberView } from "#shared/contracts/members.ts";
import type { membership } from "#shared/db/schema/membership.ts";

export function toMemberView(row: typeof membership.$inferSelect): MemberView {
  const { id, name, email, role, status, companyId, branchId, createdAt } = row;
  return { id, name, email, role, status, companyId, branchId, createdAt: createdAt.toISOString() };
}
