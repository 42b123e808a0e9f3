import { Scale } from "lucide-react";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Card, CardBody, CardHeader } from "#web/components/ui/card.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { loadMe } from "#web/lib/api/tenant.ts";
import { Sentences } from "./sentences.tsx";

/** The rules of every season, for everybody to read; the office goes on from here to change them. */
export async function PoliciesPage() {
  const { api } = await serverApi();
  const [{ items }, { membership }] = await Promise.all([load(api.cycles.$get()), loadMe()]);
  const mayChange = membership.role === "admin" || membership.role === "officer";
  return (
    <Page isNarrow>
      <PageHeader title="Placement policy" description="Who may still apply, and what accepting an offer means." />
      {items.length === 0 && (
        <Card>
          <EmptyState icon={<Scale />} title="No season yet">
            When the placement office opens a season, its rules stand here.
          </EmptyState>
        </Card>
      )}
      {items.map(({ id, name, policySentences, policyVersion }) => (
        <Card key={id}>
          <CardHeader
            title={name}
            description={`Version ${policyVersion}`}
            actions={mayChange && <ButtonLink href={`/seasons/${id}/policy`}>Change</ButtonLink>}
          />
          <CardBody>
            <Sentences items={policySentences} />
          </CardBody>
        </Card>
      ))}
    </Page>
  );
}
