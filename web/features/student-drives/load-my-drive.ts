import { cache } from "react";
import { MyDriveView } from "#shared/contracts/drives.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

/**
 * One drive for its student. One call for a request, however many ask. Read by its schema:
 * the client's types stop at alternatives within alternatives.
 */
export const loadMyDrive = cache(async (id: string): Promise<MyDriveView> => {
  const { api } = await serverApi();
  return MyDriveView.parse(await load(api.my.drives[":id"].$get({ param: { id } })));
});
