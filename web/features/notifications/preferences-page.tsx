import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { PreferenceSwitches } from "./preference-switches.tsx";

/** Which notices come by mail, too. All of them stand under Notices. */
export async function PreferencesPage() {
  const api = await serverApi();
  const preferences = await load(api.api.my["notification-preferences"].$get());
  return (
    <Page isNarrow>
      <PageHeader
        crumbs={[{ href: "/notifications", label: "Notices" }]}
        title="What we mail you"
        description="Every notice stands in the portal. Choose which come to your mailbox, too."
      />
      <PreferenceSwitches items={preferences.items} />
    </Page>
  );
}
