import type { CompanyView } from "#shared/contracts/companies.ts";
import type { company } from "#shared/db/schema/company.ts";

export function toCompanyView(row: typeof company.$inferSelect): CompanyView {
  const { id, name, website, industry, about, status, flags, vettingNote, vettedAt, createdAt } = row;
  const shown = {
    id,
    name,
    website,
    industry,
    about,
    status,
    flags,
    vettingNote,
    accessUntil: row.accessUntil,
    accessReason: row.accessReason,
  };
  return { ...shown, vettedAt: vettedAt?.toISOString() ?? null, createdAt: createdAt.toISOString() };
}
