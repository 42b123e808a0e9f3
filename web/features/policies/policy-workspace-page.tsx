import { notFound } from "next/navigation";
import { PolicyVersionList } from "#shared/contracts/policies.ts";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { loadChoices } from "#web/features/drive-form/load-choices.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { loadMe } from "#web/lib/api/tenant.ts";
import { PolicyHistory } from "./policy-history.tsx";
import { PolicyWorkspace } from "./policy-workspace.tsx";

/** Where the office changes a season's policy: the rules, what is wrong with them, and what they would have done. */
export async function PolicyWorkspacePage({ cycleId }: { cycleId: string }) {
  const { api } = await serverApi();
  const { membership } = await loadMe();
  const [answer, { catalog }] = await Promise.all([
    load(api.cycles[":id"]["policy-versions"].$get({ param: { id: cycleId } })),
    loadChoices(membership.role),
  ]);
  // The client's types lose a tree that holds itself; its own schema gives it back.
  const versions = PolicyVersionList.parse(answer);
  const [latest] = versions.items;
  if (latest === undefined) notFound();
  return (
    <Page>
      <PageHeader
        crumbs={[{ href: "/policy", label: "Placement policy" }]}
        title={versions.cycle.name}
        description={`Version ${versions.inEffect} holds now. A change makes a new version; nothing decided before is judged again.`}
      />
      <PolicyWorkspace
        key={latest.version}
        cycleId={cycleId}
        baseVersion={latest.version}
        policy={latest.policy}
        catalog={catalog}
      />
      <PolicyHistory versions={versions} />
    </Page>
  );
}
