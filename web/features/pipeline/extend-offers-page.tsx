import { Handshake } from "lucide-react";
import { notFound } from "next/navigation";
import type { MeView } from "#shared/contracts/tenants.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { loadDrive } from "#web/features/drives/load-drive.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { ExtendOffersForm } from "./extend-offers-form.tsx";
import { loadCandidates, mayBeOffered } from "./load-candidates.ts";

/** Choosing who is offered the job, and for what pay. */
export async function ExtendOffersPage({ driveId, me }: { driveId: string; me: MeView }) {
  if (me.membership.role === "coordinator") notFound();
  const drive = await loadDrive(driveId);
  const { api } = await serverApi();
  const [candidates, cycles] = await Promise.all([
    mayBeOffered(drive.status) ? loadCandidates(drive) : [],
    load(api.cycles.$get()),
  ]);
  const season = cycles.items.find(({ id }) => id === drive.cycleId);
  return (
    <Page>
      <PageHeader
        crumbs={[
          { href: "/drives", label: "Drives" },
          { href: `/drives/${drive.id}`, label: drive.title },
          { href: `/drives/${drive.id}/offers`, label: "Offers" },
        ]}
        title="Extend offers"
        description="The placement office releases them with the results. Until then no student sees an offer."
      />
      {candidates.length === 0 ? (
        <EmptyState
          icon={<Handshake />}
          title="There is nobody to offer the job to"
          actions={<ButtonLink href={`/drives/${drive.id}/rounds`}>See the rounds</ButtonLink>}
        >
          Offers go to candidates who advanced through every round and have none yet.
        </EmptyState>
      ) : (
        <ExtendOffersForm drive={drive} candidates={candidates} responseHours={season?.policy.responseHours} />
      )}
    </Page>
  );
}
