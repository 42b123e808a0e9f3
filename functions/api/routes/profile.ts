import { ConfirmProfile, MyProfileView } from "#shared/contracts/profile.ts";
import { confirmMyProfile, readMyProfile } from "#shared/services/profile/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Profile"];

const read = describeRoute(["student"], {
  method: "get",
  path: "/api/my/profile",
  tags,
  summary: "The student's own profile",
  status: 200,
  answer: MyProfileView,
});

const confirm = describeRoute(["student"], {
  method: "put",
  path: "/api/my/profile",
  tags,
  summary: "Correct and confirm the student's part of the profile",
  request: body(ConfirmProfile),
  status: 200,
  answer: MyProfileView,
});

export const profileRoutes = createRouter()
  .openapi(read, async (c) => c.json(valueOf(await readMyProfile(actorContext(c))), 200))
  .openapi(confirm, async (c) => c.json(valueOf(await confirmMyProfile(actorContext(c), c.req.valid("json"))), 200));
