import {
  AcceptedInvitation,
  AcceptInvitation,
  InvitationParam,
  InvitationView,
  InviteMember,
  ListMembers,
  MemberPage,
  MemberView,
} from "#shared/contracts/members.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import {
  acceptInvitation,
  inviteMember,
  listMembers,
  readInvitation,
  resendInvitation,
  setMemberDisabled,
} from "#shared/services/members/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf, visitorContext } from "../gateway/route.ts";

const tags = ["Members"];

const list = describeRoute(["admin", "officer", "operator"], {
  method: "get",
  path: "/api/members",
  tags,
  summary: "List staff and recruiters",
  request: { query: ListMembers },
  status: 200,
  answer: MemberPage,
});

const invite = describeRoute(["admin"], {
  method: "post",
  path: "/api/members",
  tags,
  summary: "Invite a colleague by mail",
  request: body(InviteMember),
  status: 201,
  answer: MemberView,
});

const command = <const Verb extends string>(verb: Verb, summary: string) =>
  describeRoute(["admin"], {
    method: "post",
    path: `/api/members/{id}/${verb}` as const,
    tags,
    summary,
    request: { params: IdParam },
    status: 200,
    answer: MemberView,
  });

const reinvite = command("resend-invitation", "Mail a fresh invitation");
const disable = command("disable", "Shut a member out");
const enable = command("enable", "Let a member back in");

const read = describeRoute("public", {
  method: "get",
  path: "/api/invitations/{token}",
  tags,
  summary: "What an invitation's link is for",
  request: { params: InvitationParam },
  status: 200,
  answer: InvitationView,
});

const accept = describeRoute("public", {
  method: "post",
  path: "/api/invitations/{token}/accept",
  tags,
  summary: "Accept an invitation and set a password",
  request: { params: InvitationParam, ...body(AcceptInvitation) },
  status: 200,
  answer: AcceptedInvitation,
});

export const memberRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listMembers(actorContext(c), c.req.valid("query"))), 200))
  .openapi(invite, async (c) => c.json(valueOf(await inviteMember(actorContext(c), c.req.valid("json"))), 201))
  .openapi(reinvite, async (c) => c.json(valueOf(await resendInvitation(actorContext(c), c.req.valid("param"))), 200))
  .openapi(disable, async (c) => {
    const input = { ...c.req.valid("param"), disabled: true };
    return c.json(valueOf(await setMemberDisabled(actorContext(c), input)), 200);
  })
  .openapi(enable, async (c) => {
    const input = { ...c.req.valid("param"), disabled: false };
    return c.json(valueOf(await setMemberDisabled(actorContext(c), input)), 200);
  })
  .openapi(read, async (c) => c.json(valueOf(await readInvitation(visitorContext(c), c.req.valid("param"))), 200))
  .openapi(accept, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await acceptInvitation(visitorContext(c), c.get("deps").passwords, input)), 200);
  });
