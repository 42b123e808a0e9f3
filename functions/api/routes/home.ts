import { HomeView } from "#shared/contracts/home.ts";
import { readHome } from "#shared/services/home/index.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const home = describeRoute("member", {
  method: "get",
  path: "/api/home",
  tags: ["Session"],
  summary: "What needs doing today, for the caller's role",
  status: 200,
  answer: HomeView,
});

export const homeRoutes = createRouter().openapi(home, async (c) =>
  c.json(valueOf(await readHome(actorContext(c))), 200),
);
