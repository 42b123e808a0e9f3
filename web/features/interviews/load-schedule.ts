import type { InterviewRow, PanelView } from "#shared/contracts/interviews.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

const PAGE = "100";

export interface RoundSchedule {
  readonly panels: readonly PanelView[];
  /** In the order in which they begin. */
  readonly interviews: readonly InterviewRow[];
}

/** A round's panels and all of its interviews. */
export async function loadSchedule(roundId: string): Promise<RoundSchedule> {
  const [{ api }, interviews] = await Promise.all([serverApi(), loadInterviews(roundId)]);
  const { items: panels } = await load(api.rounds[":id"].panels.$get({ param: { id: roundId } }));
  return { panels, interviews };
}

/** Every interview of a round: a plan holds a few hundred. */
export async function loadInterviews(roundId: string): Promise<InterviewRow[]> {
  const { api } = await serverApi();
  const rows: InterviewRow[] = [];
  for (let cursor: string | undefined; ;) {
    const query = { roundId, limit: PAGE, ...(cursor && { cursor }) };
    const page = await load(api.interviews.$get({ query }));
    rows.push(...page.items);
    if (page.nextCursor === null) return rows;
    cursor = page.nextCursor;
  }
}
