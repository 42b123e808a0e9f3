import { ButtonLink } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

/** Drives that other colleges share and nobody here has answered yet. */
export async function OpenInvitations() {
  const { api } = await serverApi();
  const { items } = await load(api["pool-invitations"].$get());
  return items
    .filter(({ status }) => status === "invited")
    .map(({ id, host, title, company }) => (
      <Callout
        key={id}
        title={`${host} shares a drive with you`}
        actions={
          <ButtonLink size="sm" href={`/drives/pool/${id}`}>
            See the drive
          </ButtonLink>
        }
      >
        {company}: {title}
      </Callout>
    ));
}
