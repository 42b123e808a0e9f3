import { ENV } from "#shared/config/environment.ts";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { timeZones } from "#web/lib/format/time-zones.ts";
import { NewTenantForm } from "./new-tenant-form.tsx";

/** A new college: its portal stands as soon as this is sent, and its administrator is invited by mail. */
export function NewTenantPage() {
  return (
    <Page isNarrow>
      <PageHeader
        crumbs={[{ href: "/", label: "Colleges" }]}
        title="New college"
        description="Its portal is there at once, and its administrator is invited by mail."
      />
      <NewTenantForm portalUrlTemplate={process.env[ENV.portalUrlTemplate] ?? ""} timeZones={timeZones()} />
    </Page>
  );
}
