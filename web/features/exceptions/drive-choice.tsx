"use client";

import { Callout } from "#web/components/ui/callout.tsx";
import { Combobox } from "#web/components/ui/combobox.tsx";
import { Field } from "#web/components/ui/field.tsx";
import type { Option } from "#web/components/ui/select.tsx";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call } from "#web/lib/api/result.ts";
import { useAnswer } from "../drives/use-answer.ts";

/** A drive of a season, found by typing. Give it the season as its key. */
export function DriveChoice({ cycleId }: { cycleId: string }) {
  const answer = useAnswer(() => findDrives(cycleId));
  if (answer === undefined) return <Skeleton className="h-16 rounded-md" />;
  if (!answer.ok) return <Callout tone="bad" title={answer.problem.detail} isLive />;
  return (
    <Field name="what.id" label="Drive" required>
      <Combobox options={answer.data} placeholder="Job or company" />
    </Field>
  );
}

interface Page {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly company: { readonly name: string };
  }[];
  readonly nextCursor: string | null;
}

export async function findDrives(cycleId: string): Promise<ApiResult<Option[]>> {
  const options: Option[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string> = { cycleId, limit: "100", sort: "title", ...(cursor && { cursor }) };
    const page: ApiResult<Page> = await call(api.drives.$get({ query }));
    if (!page.ok) return page;
    options.push(
      ...page.data.items.map(({ id, title, company }) => ({ value: id, label: `${title} · ${company.name}` })),
    );
    cursor = page.data.nextCursor;
  } while (cursor !== null);
  return { ok: true, data: options };
}
