import { FileDown } from "lucide-react";
import { buttonStyle } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { Card, CardBody, CardHeader } from "#web/components/ui/card.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { ImportStatus } from "./import-status.tsx";
import { ImportUpload } from "./import-upload.tsx";

/** Brings in students from a sheet: upload, a dry run, then the good rows. */
export async function ImportsPage() {
  const api = await serverApi();
  const [seasons, imports] = await Promise.all([load(api.api.cycles.$get()), load(api.api["student-imports"].$get())]);
  return (
    <Page isNarrow>
      <PageHeader
        crumbs={[{ href: "/students", label: "Students" }]}
        title="Import students"
        description="First a dry run: you see every row that cannot go in, and why. Nobody is mailed."
        actions={
          <a href="/api/student-imports/template.csv" download className={buttonStyle()}>
            <FileDown aria-hidden />
            Template
          </a>
        }
      />
      {seasons.items.length === 0 ? (
        <Callout tone="warn" title="There is no season yet">
          Students join a season. An administrator creates one in the settings.
        </Callout>
      ) : (
        <Card>
          <CardHeader title="A new import" />
          <CardBody>
            <ImportUpload seasons={seasons.items.map(({ id, name }) => ({ value: id, label: name }))} />
          </CardBody>
        </Card>
      )}
      {imports.items.length > 0 && (
        <Section title="Earlier imports">
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
            {imports.items.map((each) => (
              <li key={each.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
                <span className="min-w-0 flex-1 basis-60">
                  <Link
                    href={`/students/import/${each.id}`}
                    className="block truncate font-medium underline-offset-4 hover:underline"
                  >
                    {each.fileName}
                  </Link>
                  <span className="text-sm text-ink-muted">
                    {each.totalRows === null ? "Not checked yet" : countOf(each.totalRows, "row")}
                  </span>
                </span>
                <span className="text-sm text-ink-subtle">
                  <DateTime iso={each.createdAt} />
                </span>
                <ImportStatus status={each.status} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
