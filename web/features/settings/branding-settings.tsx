import { Section } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { timeZones } from "#web/lib/format/time-zones.ts";
import { BrandingForm } from "./branding-form.tsx";
import { LogoUpload } from "./logo-upload.tsx";

/** How the college's portal and mails look, and the time zone of its deadlines. */
export async function BrandingSettings() {
  const api = await serverApi();
  const tenant = await load(api.api.tenant.$get());
  return (
    <div className="grid items-start gap-x-12 gap-y-9 lg:grid-cols-[1fr_20rem]">
      <BrandingForm tenant={tenant} timeZones={timeZones()} />
      <Section title="Logo" description="On every page and mail. Square works best.">
        <LogoUpload logoUrl={tenant.branding.logoUrl} name={tenant.name} />
      </Section>
    </div>
  );
}
