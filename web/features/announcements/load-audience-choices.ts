import { EligibilityTemplateList } from "#shared/contracts/eligibility.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import type { Option } from "#web/components/ui/select.tsx";
import type { RuleCatalog } from "#web/features/eligibility-builder/field-words.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

export interface AudienceChoices {
  readonly seasons: readonly Option[];
  /** By id; the rule's own catalogue is by code. */
  readonly programs: readonly Option[];
  readonly branches: readonly Option[];
  /** The office's to choose. */
  readonly companies: readonly Option[] | undefined;
  readonly catalog: RuleCatalog;
}

interface Paged {
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly nextCursor: string | null;
}

/** What an audience is chosen from. A coordinator writes to students alone. */
export async function loadAudienceChoices(role: Role): Promise<AudienceChoices> {
  const isOffice = role !== "coordinator";
  const { api } = await serverApi();
  const [cycles, programs, branches, templates, companies] = await Promise.all([
    load(api.cycles.$get()),
    load(api.programs.$get()),
    load(api.branches.$get()),
    isOffice ? load(api["eligibility-templates"].$get()) : { items: [] },
    isOffice ? loadCompanies() : undefined,
  ]);
  const byId = ({ id, code, name }: { id: string; code: string; name: string }) => ({
    value: id,
    label: `${code} · ${name}`,
    short: code,
  });
  const byCode = (row: { id: string; code: string; name: string }) => ({ ...byId(row), value: row.code });
  return {
    seasons: cycles.items.map(({ id, name }) => ({ value: id, label: name })),
    programs: programs.items.map(byId),
    branches: branches.items.map(byId),
    companies,
    catalog: {
      programs: programs.items.map(byCode),
      branches: branches.items.map(byCode),
      // The client's types lose a tree that holds itself; its own schema gives it back.
      templates: EligibilityTemplateList.parse(templates).items,
      isOffice,
    },
  };
}

async function loadCompanies(): Promise<Option[]> {
  const { api } = await serverApi();
  const options: Option[] = [];
  let cursor: string | null = null;
  do {
    const query = { status: "approved", limit: "100", sort: "name", ...(cursor && { cursor }) } as const;
    const page: Paged = await load(api.companies.$get({ query }));
    options.push(...page.items.map(({ id, name }) => ({ value: id, label: name })));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return options;
}
