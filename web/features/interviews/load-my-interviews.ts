import { cache } from "react";
import type { MyInterviewView } from "#shared/contracts/interviews.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

/** The student's interviews in the order in which they begin, once a request. */
export const loadMyInterviews = cache(async (): Promise<readonly MyInterviewView[]> => {
  const { api } = await serverApi();
  const { items } = await load(api.my.interviews.$get());
  return items;
});
