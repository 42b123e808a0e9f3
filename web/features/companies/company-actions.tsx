import type { CompanyView } from "#shared/contracts/companies.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { AccessDialog } from "./access-dialog.tsx";
import { FlagDialog } from "./flag-dialog.tsx";
import { VetButtons } from "./vet-buttons.tsx";

/** What the office can do about a company. */
export function CompanyActions({ company }: { company: CompanyView }) {
  return (
    <span className="flex flex-wrap justify-end gap-2">
      <ButtonLink
        href={`/audit?action=application.read_resume&companyId=${company.id}`}
        size="sm"
        variant="ghost"
        aria-label={`Résumés opened by ${company.name}`}
      >
        Résumés opened
      </ButtonLink>
      <FlagDialog company={company} />
      {company.status === "approved" && <AccessDialog company={company} />}
      <VetButtons company={company} />
    </span>
  );
}
