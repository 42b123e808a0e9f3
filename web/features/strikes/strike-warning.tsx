import { ButtonLink } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { standingText } from "./strike-labels.ts";

/** Warns a student whose strikes count; nothing while none do. */
export async function StrikeWarning() {
  const { api } = await serverApi();
  const { seasons } = await load(api.my.strikes.$get());
  return seasons
    .filter(({ counted }) => counted > 0)
    .map(({ id, name, counted, debarAt, isDebarred }) => (
      <Callout
        key={id}
        tone={isDebarred ? "bad" : "warn"}
        title={`${standingText({ counted, debarAt })} in ${name}`}
        actions={
          <ButtonLink href="/strikes" size="sm">
            See your strikes
          </ButtonLink>
        }
      >
        {isDebarred
          ? "You may not apply to its drives any more. You can appeal a strike."
          : debarAt !== null && `With ${debarAt} you may not apply to its drives any more.`}
      </Callout>
    ));
}
