import {
  AcceptPoolInvitation,
  InviteCollege,
  PoolGuestList,
  PoolGuestView,
  PoolInvitationList,
  PoolInvitationView,
  SharedCounts,
} from "#shared/contracts/pools.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  acceptPoolInvitation,
  declinePoolInvitation,
  inviteCollege,
  listPoolGuests,
  listPoolInvitations,
  readPoolInvitation,
  sharePoolCounts,
  withdrawPoolInvitation,
} from "#shared/services/pools/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Pooled drives"];

const listGuests = describeRoute(OFFICE_ROLES, {
  method: "get",
  path: "/api/drives/{id}/pool",
  tags,
  summary: "Colleges that a drive is shared with",
  request: { params: IdParam },
  status: 200,
  answer: PoolGuestList,
});

const invite = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/drives/{id}/pool",
  tags,
  summary: "Share a drive's posting with another college",
  request: { params: IdParam, ...body(InviteCollege) },
  status: 201,
  answer: PoolGuestView,
});

const withdraw = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/pool-guests/{id}/withdraw",
  tags,
  summary: "Take back an invitation that was not answered yet",
  request: { params: IdParam },
  status: 200,
  answer: PoolGuestView,
});

const list = describeRoute(OFFICE_ROLES, {
  method: "get",
  path: "/api/pool-invitations",
  tags,
  summary: "Drives that other colleges share with this one",
  status: 200,
  answer: PoolInvitationList,
});

const read = describeRoute(OFFICE_ROLES, {
  method: "get",
  path: "/api/pool-invitations/{id}",
  tags,
  summary: "One shared drive",
  request: { params: IdParam },
  status: 200,
  answer: PoolInvitationView,
});

const accept = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/pool-invitations/{id}/accept",
  tags,
  summary: "Take a shared drive on, as a draft of one's own",
  request: { params: IdParam, ...body(AcceptPoolInvitation) },
  status: 200,
  answer: PoolInvitationView,
});

const decline = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/pool-invitations/{id}/decline",
  tags,
  summary: "Decline a shared drive",
  request: { params: IdParam },
  status: 200,
  answer: PoolInvitationView,
});

const shareCounts = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/pool-invitations/{id}/share-counts",
  tags,
  summary: "Let the host know how many applied and have offers; fewer than five are withheld",
  request: { params: IdParam },
  status: 200,
  answer: SharedCounts,
});

export const poolRoutes = createRouter()
  .openapi(listGuests, async (c) => c.json(valueOf(await listPoolGuests(actorContext(c), c.req.valid("param"))), 200))
  .openapi(invite, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await inviteCollege(actorContext(c), input)), 201);
  })
  .openapi(withdraw, async (c) =>
    c.json(valueOf(await withdrawPoolInvitation(actorContext(c), c.req.valid("param"))), 200),
  )
  .openapi(list, async (c) => c.json(valueOf(await listPoolInvitations(actorContext(c))), 200))
  .openapi(read, async (c) => c.json(valueOf(await readPoolInvitation(actorContext(c), c.req.valid("param"))), 200))
  .openapi(accept, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await acceptPoolInvitation(actorContext(c), input)), 200);
  })
  .openapi(decline, async (c) =>
    c.json(valueOf(await declinePoolInvitation(actorContext(c), c.req.valid("param"))), 200),
  )
  .openapi(shareCounts, async (c) =>
    c.json(valueOf(await sharePoolCounts(actorContext(c), c.req.valid("param"))), 200),
  );
