import { EligibilityTemplateList } from "#shared/contracts/eligibility.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import type { Option } from "#web/components/ui/select.tsx";
import type { RuleCatalog } from "#web/features/eligibility-builder/field-words.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

export interface DriveChoices {
  readonly seasons: readonly Option[];
  readonly companies: readonly Option[] | undefined;
  readonly catalog: RuleCatalog;
}

/** What a drive's form lets one choose from. Companies are the office's to choose. */
export async function loadChoices(role: Role): Promise<DriveChoices> {
  const { api } = await serverApi();
  const [cycles, programs, branches, templates, companies] = await Promise.all([
    load(api.cycles.$get()),
    load(api.programs.$get()),
    load(api.branches.$get()),
    load(api["eligibility-templates"].$get()),
    role === "recruiter" ? undefined : loadCompanies(),
  ]);
  // The client's types lose a tree that holds itself; its own schema gives it back.
  const { items } = EligibilityTemplateList.parse(templates);
  const named = ({ code, name }: { code: string; name: string }) => ({
    value: code,
    label: `${code} · ${name}`,
    short: code,
  });
  return {
    seasons: cycles.items.map(({ id, name }) => ({ value: id, label: name })),
    companies,
    catalog: {
      programs: programs.items.map(named),
      branches: branches.items.map(named),
      templates: items,
      isOffice: role !== "recruiter",
    },
  };
}

async function loadCompanies(): Promise<Option[]> {
  const { api } = await serverApi();
  const options: Option[] = [];
  let cursor: string | null = null;
  do {
    const query = { status: "approved", limit: "100", sort: "name", ...(cursor && { cursor }) } as const;
    const page: { items: { id: string; name: string }[]; nextCursor: string | null } = await load(
      api.companies.$get({ query }),
    );
    options.push(...page.items.map(({ id, name }) => ({ value: id, label: name })));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return options;
}
