import type { SavedViewView } from "#shared/contracts/saved-views.ts";
import type { SavedViewPage } from "#shared/domain/saved-view/pages.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

/** The reader's own views of a list. */
export async function loadSavedViews(page: SavedViewPage): Promise<readonly SavedViewView[]> {
  const { api } = await serverApi();
  const { items } = await load(api["saved-views"].$get({ query: { page } }));
  return items;
}
