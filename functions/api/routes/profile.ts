import { FieldOwners, SetFieldOwners } from "#shared/contracts/field-states.ts";
import { ConfirmProfile, MyProfileView } from "#shared/contracts/profile.ts";
import { UpdateStudent } from "#shared/contracts/students.ts";
import {
  confirmMyProfile,
  listFieldOwners,
  readMyProfile,
  setFieldOwners,
  updateMyRecord,
} from "#shared/services/profile/index.ts";
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
  summary: "Correct and confirm the student's part of the profile; once it is frozen, ask for the changes",
  request: body(ConfirmProfile),
  status: 200,
  answer: MyProfileView,
});

const record = describeRoute(["student"], {
  method: "patch",
  path: "/api/my/record",
  tags,
  summary: "Write facts that the college leaves to its students",
  request: body(UpdateStudent),
  status: 200,
  answer: MyProfileView,
});

const owners = describeRoute(["admin", "officer", "coordinator"], {
  method: "get",
  path: "/api/profile-fields",
  tags,
  summary: "Who answers for each fact",
  status: 200,
  answer: FieldOwners,
});

const setOwners = describeRoute(["admin"], {
  method: "put",
  path: "/api/profile-fields",
  tags,
  summary: "Give facts to other owners",
  request: body(SetFieldOwners),
  status: 200,
  answer: FieldOwners,
});

export const profileRoutes = createRouter()
  .openapi(read, async (c) => c.json(valueOf(await readMyProfile(actorContext(c))), 200))
  .openapi(confirm, async (c) => c.json(valueOf(await confirmMyProfile(actorContext(c), c.req.valid("json"))), 200))
  .openapi(record, async (c) => c.json(valueOf(await updateMyRecord(actorContext(c), c.req.valid("json"))), 200))
  .openapi(owners, async (c) => c.json(valueOf(await listFieldOwners(actorContext(c))), 200))
  .openapi(setOwners, async (c) => c.json(valueOf(await setFieldOwners(actorContext(c), c.req.valid("json"))), 200));
