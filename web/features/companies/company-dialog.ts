import type { CompanyView } from "#shared/contracts/companies.ts";

/** A dialog about one company, open for as long as it is rendered. */
export interface CompanyDialogProps {
  readonly company: CompanyView;
  readonly onClose: () => void;
}
