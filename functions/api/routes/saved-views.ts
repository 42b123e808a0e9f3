import { IdParam } from "#shared/contracts/primitives.ts";
import { ListSavedViews, SavedViewList, SavedViewView, SaveView } from "#shared/contracts/saved-views.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import { listSavedViews, removeView, saveView } from "#shared/services/saved-views/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Saved views"];
const READERS = [...OFFICE_ROLES, "coordinator", "recruiter"] as const;

const list = describeRoute(READERS, {
  method: "get",
  path: "/api/saved-views",
  tags,
  summary: "The caller's own views of a list",
  request: { query: ListSavedViews },
  status: 200,
  answer: SavedViewList,
});

const save = describeRoute(READERS, {
  method: "post",
  path: "/api/saved-views",
  tags,
  summary: "Keep a view of a list under a name; one of that name is replaced",
  request: body(SaveView),
  status: 200,
  answer: SavedViewView,
});

const remove = describeRoute(READERS, {
  method: "delete",
  path: "/api/saved-views/{id}",
  tags,
  summary: "Remove one of the caller's own views",
  request: { params: IdParam },
  status: 200,
  answer: SavedViewView,
});

export const savedViewRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listSavedViews(actorContext(c), c.req.valid("query"))), 200))
  .openapi(save, async (c) => c.json(valueOf(await saveView(actorContext(c), c.req.valid("json"))), 200))
  .openapi(remove, async (c) => c.json(valueOf(await removeView(actorContext(c), c.req.valid("param"))), 200));
