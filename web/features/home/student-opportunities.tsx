import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { OpportunityList } from "../student-drives/opportunity-list.tsx";

/** What this student could do to have more drives to choose from. */
export async function StudentOpportunities() {
  const { api } = await serverApi();
  const { items } = await load(api.my.opportunities.$get());
  return <OpportunityList items={items} />;
}
