import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { StatGrid, StatTile } from "#web/components/ui/stat-tile.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { ImportNextStep } from "./import-next-step.tsx";
import { ImportProblems } from "./import-problems.tsx";
import { ImportStatus } from "./import-status.tsx";

/** One import: what the dry run found, and the step that puts the good rows in. */
export async function ImportPage({ id }: { id: string }) {
  const api = await serverApi();
  const view = await load(api.api["student-imports"][":id"].$get({ param: { id } }));
  const { totalRows, goodRows, newStudents, changedStudents } = view;
  return (
    <Page>
      <PageHeader
        crumbs={[
          { href: "/students", label: "Students" },
          { href: "/students/import", label: "Import" },
        ]}
        title={view.fileName}
        status={<ImportStatus status={view.status} />}
      />
      <ImportNextStep view={view} />
      {totalRows !== null && goodRows !== null && (
        <StatGrid>
          <StatTile label="Rows" value={totalRows} />
          <StatTile label="New students" value={newStudents} />
          <StatTile label="Changed students" value={changedStudents} />
          <StatTile label="Rows that stay out" value={totalRows - goodRows} />
        </StatGrid>
      )}
      <ImportProblems view={view} />
    </Page>
  );
}
