import { AnnouncementView } from "#shared/contracts/announcements.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

/** An announcement that the reader works on. */
export async function loadAnnouncement(id: string): Promise<AnnouncementView> {
  const { api } = await serverApi();
  // The client's types lose a tree that holds itself; its own schema gives it back.
  return AnnouncementView.parse(await load(api.announcements[":id"].$get({ param: { id } })));
}
