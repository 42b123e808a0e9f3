import type { Option } from "#web/components/ui/select.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

export interface ExceptionChoices {
  /** With the day that each ends, `YYYY-MM-DD`. */
  readonly seasons: readonly (Option & { readonly endsOn: string })[];
  readonly branches: readonly Option[];
  readonly programs: readonly Option[];
  readonly companies: readonly Option[];
}

interface Paged {
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly nextCursor: string | null;
}

/** What an exception can be for. Drives are many, and asked for when the season is known. */
export async function loadExceptionChoices(): Promise<ExceptionChoices> {
  const { api } = await serverApi();
  const [cycles, branches, programs, companies] = await Promise.all([
    load(api.cycles.$get()),
    load(api.branches.$get()),
    load(api.programs.$get()),
    loadCompanies(),
  ]);
  const named = ({ id, code, name }: { id: string; code: string; name: string }) => ({
    value: id,
    label: `${code} · ${name}`,
  });
  return {
    seasons: cycles.items.map(({ id, name, endsOn }) => ({ value: id, label: name, endsOn })),
    branches: branches.items.map(named),
    programs: programs.items.map(named),
    companies,
  };
}

async function loadCompanies(): Promise<Option[]> {
  const { api } = await serverApi();
  const options: Option[] = [];
  let cursor: string | null = null;
  do {
    const query = { limit: "100", sort: "name", ...(cursor && { cursor }) } as const;
    const page: Paged = await load(api.companies.$get({ query }));
    options.push(...page.items.map(({ id, name }) => ({ value: id, label: name })));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return options;
}
