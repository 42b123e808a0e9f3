import { ButtonLink } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

/** Proposed edits of a drive that nobody has decided on; they wait for the office. */
export async function WaitingProposals({ driveId, isOffice }: { driveId: string; isOffice: boolean }) {
  const { api } = await serverApi();
  const { items } = await load(api.drives[":id"].proposals.$get({ param: { id: driveId } }));
  return items
    .filter(({ status }) => status === "pending")
    .map(({ id, by, reason }) => (
      <Callout
        key={id}
        tone={isOffice ? "warn" : "info"}
        title={`${by} proposes a change`}
        actions={
          <ButtonLink size="sm" href={`/drives/${driveId}/changes`}>
            {isOffice ? "Decide on it" : "See it"}
          </ButtonLink>
        }
      >
        {reason}
      </Callout>
    ));
}
