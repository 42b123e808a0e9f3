import type { RecordedRound } from "#shared/contracts/rounds.ts";
import { DriveFrame } from "#web/features/drives/drive-frame.tsx";
import { loadDrive } from "#web/features/drives/load-drive.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import type { PipelinePageProps } from "./applications-page.tsx";
import { RoundList } from "./round-list.tsx";
import { RoundPanel } from "./round-panel.tsx";

/** A drive's rounds: one is looked at, its results are recorded, and the office releases them. */
export async function RoundsPage({ driveId, searchParams, me }: PipelinePageProps) {
  const drive = await loadDrive(driveId);
  const { api } = await serverApi();
  const { items } = await load(api.drives[":id"].rounds.$get({ param: { id: driveId } }));
  const chosen = chooseRound(items, searchParams["round"]);
  const waitlist =
    chosen && chosen.counts.waitlisted > 0
      ? await load(api.rounds[":id"].waitlist.$get({ param: { id: chosen.id } }))
      : undefined;
  return (
    <DriveFrame drive={drive} me={me} current="rounds">
      <div className="grid items-start gap-x-10 gap-y-7 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <RoundList driveId={driveId} rounds={items} chosenId={chosen?.id} />
        {chosen && (
          <RoundPanel
            key={chosen.id}
            drive={drive}
            rounds={items}
            round={chosen}
            waitlist={waitlist}
            role={me.membership.role}
          />
        )}
      </div>
    </DriveFrame>
  );
}

/** The round that the address names, else the first that is not released yet, else the last. */
function chooseRound(rounds: readonly RecordedRound[], named: string | string[] | undefined) {
  return rounds.find(({ id }) => id === named) ?? rounds.find(({ status }) => status !== "released") ?? rounds.at(-1);
}
