import { ExportedFile, ExportList, PAGE_PARTS } from "#shared/contracts/exports.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import {
  AppealStrike,
  DecideStrike,
  GiveStrike,
  ListStrikes,
  MyStrike,
  MyStrikeList,
  StrikePage,
  StrikeRow,
} from "#shared/contracts/strikes.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  appealStrike,
  decideStrike,
  giveStrike,
  listMyStrikes,
  exportStrikes,
  listStrikes,
} from "#shared/services/strikes/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Strikes"];
const STUDENT = ["student"] as const;

const list = describeRoute([...OFFICE_ROLES, "coordinator"], {
  method: "get",
  path: "/api/strikes",
  tags,
  summary: "Strikes of the students in reach, each with how its student stands",
  request: { query: ListStrikes },
  status: 200,
  answer: StrikePage,
});

const toFile = describeRoute([...OFFICE_ROLES, "coordinator"], {
  method: "post",
  path: "/api/strikes/export",
  tags,
  summary: "Strikes as CSV or XLSX; every download is audited",
  request: { query: ListStrikes.omit(PAGE_PARTS), ...body(ExportList) },
  status: 201,
  answer: ExportedFile,
});

const give = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/strikes",
  tags,
  summary: "Give a strike by hand",
  request: body(GiveStrike),
  status: 201,
  answer: StrikeRow,
});

const decide = <const P extends string>(path: P, summary: string) =>
  describeRoute(OFFICE_ROLES, {
    method: "post",
    path: `/api/strikes/{id}/${path}`,
    tags,
    summary,
    request: { params: IdParam, ...body(DecideStrike) },
    status: 200,
    answer: StrikeRow,
  });

const uphold = decide("uphold", "Turn an appeal down: the strike stays");
const revoke = decide("revoke", "Take a strike back");

const listMine = describeRoute(STUDENT, {
  method: "get",
  path: "/api/my/strikes",
  tags,
  summary: "The student's strikes by season, how many count, and from how many on one may not apply",
  status: 200,
  answer: MyStrikeList,
});

const appeal = describeRoute(STUDENT, {
  method: "post",
  path: "/api/my/strikes/{id}/appeal",
  tags,
  summary: "Appeal a strike, once",
  request: { params: IdParam, ...body(AppealStrike) },
  status: 200,
  answer: MyStrike,
});

export const strikeRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listStrikes(actorContext(c), c.req.valid("query"))), 200))
  .openapi(toFile, async (c) => {
    const input = { ...c.req.valid("query"), choice: c.req.valid("json") };
    return c.json(valueOf(await exportStrikes(actorContext(c), input)), 201);
  })
  .openapi(give, async (c) => c.json(valueOf(await giveStrike(actorContext(c), c.req.valid("json"))), 201))
  .openapi(uphold, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json"), command: "uphold" } as const;
    return c.json(valueOf(await decideStrike(actorContext(c), input)), 200);
  })
  .openapi(revoke, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json"), command: "revoke" } as const;
    return c.json(valueOf(await decideStrike(actorContext(c), input)), 200);
  })
  .openapi(listMine, async (c) => c.json(valueOf(await listMyStrikes(actorContext(c))), 200))
  .openapi(appeal, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await appealStrike(actorContext(c), input)), 200);
  });
