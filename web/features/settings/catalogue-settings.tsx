import { Section } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { countOf, labelOf } from "#web/lib/format/labels.ts";
import { BranchDialog, ProgramDialog } from "./catalogue-dialogs.tsx";
import { CodeList } from "./code-list.tsx";

/** What the college teaches. Sheets of students name programmes and branches by these codes. */
export async function CatalogueSettings() {
  const api = await serverApi();
  const [programs, branches] = await Promise.all([load(api.api.programs.$get()), load(api.api.branches.$get())]);
  return (
    <div className="grid items-start gap-8 lg:grid-cols-2">
      <Section title="Programmes" actions={<ProgramDialog />}>
        <CodeList
          items={programs.items.map(({ id, code, name, level, durationYears }) => {
            return { id, code, name, detail: `${labelOf(level)}, ${countOf(durationYears, "year")}` };
          })}
          empty="No programme yet."
        />
      </Section>
      <Section title="Branches" actions={<BranchDialog />}>
        <CodeList items={branches.items} empty="No branch yet." />
      </Section>
    </div>
  );
}
