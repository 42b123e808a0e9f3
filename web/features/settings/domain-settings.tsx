import { Globe } from "lucide-react";
import { Card } from "#web/components/ui/card.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { DomainCard } from "./domain-card.tsx";
import { DomainDialog } from "./domain-dialog.tsx";
import { DomainWatch } from "./domain-watch.tsx";

/** The college's own domains: what to enter at the registrar, and how far each is. */
export async function DomainSettings() {
  const api = await serverApi();
  const { items } = await load(api.api.domains.$get());
  const isWaiting = items.some(({ status }) => status === "pending_dns" || status === "verifying");
  return (
    <Section
      title="Your own domain"
      description="Students and recruiters can reach the portal at an address of your college. The address that you have now goes on working."
      actions={<DomainDialog />}
    >
      {isWaiting && <DomainWatch />}
      {items.length === 0 ? (
        <Card>
          <EmptyState icon={<Globe />} title="No domain yet">
            Add one, e.g. careers.college.edu. You then enter two DNS records, and we do the rest.
          </EmptyState>
        </Card>
      ) : (
        items.map((domain) => <DomainCard key={domain.id} domain={domain} />)
      )}
    </Section>
  );
}
