import {
  DecidedRegistrations,
  DecideRegistrations,
  FreezeProfiles,
  InFlight,
  ListSeasonMembers,
  MemberParam,
  MySeason,
  MySeasonList,
  OptOut,
  ReadmitMember,
  ReadmittedMember,
  SeasonMemberPage,
  SeasonSummary,
  SetRegistration,
  WithdrawInFlight,
  WithdrawnInFlight,
} from "#shared/contracts/cycle-memberships.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import {
  decideRegistrations,
  freezeProfiles,
  listMySeasons,
  listSeasonMembers,
  optOut,
  previewInFlight,
  previewOptOut,
  readmitMember,
  readSeasonSummary,
  registerForSeason,
  removeMember,
  setRegistration,
  withdrawMembersApplications,
} from "#shared/services/cycles/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Seasons"];
const STUDENT = ["student"] as const;
const STAFF = [...OFFICE_ROLES, "coordinator"] as const;

const summary = describeRoute(STAFF, {
  method: "get",
  path: "/api/cycles/{id}",
  tags,
  summary: "A season, and how many students are in each state",
  request: { params: IdParam },
  status: 200,
  answer: SeasonSummary,
});

const freeze = describeRoute(OFFICE_ROLES, {
  method: "put",
  path: "/api/cycles/{id}/profile-freeze",
  tags,
  summary: "From when on a season's students ask for changes to their profiles",
  request: { params: IdParam, ...body(FreezeProfiles) },
  status: 200,
  answer: SeasonSummary,
});

const registration = describeRoute(OFFICE_ROLES, {
  method: "put",
  path: "/api/cycles/{id}/registration",
  tags,
  summary: "Set how students come into a season",
  request: { params: IdParam, ...body(SetRegistration) },
  status: 200,
  answer: SeasonSummary,
});

const members = describeRoute(STAFF, {
  method: "get",
  path: "/api/cycles/{id}/members",
  tags,
  summary: "Students of a season, in whatever state",
  request: { params: IdParam, query: ListSeasonMembers },
  status: 200,
  answer: SeasonMemberPage,
});

const decide = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/cycles/{id}/members/decide",
  tags,
  summary: "Let students who registered into a season, or turn them down",
  request: { params: IdParam, ...body(DecideRegistrations) },
  status: 200,
  answer: DecidedRegistrations,
});

const preview = <const P extends string>(path: P, text: string) =>
  describeRoute(OFFICE_ROLES, {
    method: "get",
    path: `/api/cycles/{id}/members/{enrollmentId}/${path}`,
    tags,
    summary: text,
    request: { params: MemberParam },
    status: 200,
    answer: InFlight,
  });

const withdrawing = <const P extends string>(path: P, text: string) =>
  describeRoute(OFFICE_ROLES, {
    method: "post",
    path: `/api/cycles/{id}/members/{enrollmentId}/${path}`,
    tags,
    summary: text,
    request: { params: MemberParam, ...body(WithdrawInFlight) },
    status: 200,
    answer: WithdrawnInFlight,
  });

const previewRemoval = preview("remove", "What removing a student from a season would withdraw");
const previewWithdrawal = preview("withdraw-applications", "A student's applications in progress, without an offer");
const remove = withdrawing("remove", "Take a student out of a season, and what is in flight with them");
const withdraw = withdrawing("withdraw-applications", "Withdraw a student's applications in progress");

const readmit = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/cycles/{id}/members/{enrollmentId}/readmit",
  tags,
  summary: "Let a student back into a season",
  request: { params: MemberParam, ...body(ReadmitMember) },
  status: 200,
  answer: ReadmittedMember,
});

const listMine = describeRoute(STUDENT, {
  method: "get",
  path: "/api/my/seasons",
  tags,
  summary: "Seasons that the student is or was in, and those to register for",
  status: 200,
  answer: MySeasonList,
});

const register = describeRoute(STUDENT, {
  method: "post",
  path: "/api/my/seasons/{id}/register",
  tags,
  summary: "Register for a season",
  request: { params: IdParam },
  status: 200,
  answer: MySeason,
});

const previewLeaving = describeRoute(STUDENT, {
  method: "get",
  path: "/api/my/seasons/{id}/opt-out",
  tags,
  summary: "What opting out would withdraw, and what stands in its way",
  request: { params: IdParam },
  status: 200,
  answer: InFlight,
});

const leave = describeRoute(STUDENT, {
  method: "post",
  path: "/api/my/seasons/{id}/opt-out",
  tags,
  summary: "Opt out of a season; what is in flight is withdrawn",
  request: { params: IdParam, ...body(OptOut) },
  status: 200,
  answer: MySeason,
});

export const cycleMembershipRoutes = createRouter()
  .openapi(summary, async (c) => c.json(valueOf(await readSeasonSummary(actorContext(c), c.req.valid("param"))), 200))
  .openapi(freeze, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await freezeProfiles(actorContext(c), input)), 200);
  })
  .openapi(registration, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await setRegistration(actorContext(c), input)), 200);
  })
  .openapi(members, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("query") };
    return c.json(valueOf(await listSeasonMembers(actorContext(c), input)), 200);
  })
  .openapi(decide, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await decideRegistrations(actorContext(c), input)), 200);
  })
  .openapi(previewRemoval, async (c) => {
    const input = { ...c.req.valid("param"), extent: "all" } as const;
    return c.json(valueOf(await previewInFlight(actorContext(c), input)), 200);
  })
  .openapi(previewWithdrawal, async (c) => {
    const input = { ...c.req.valid("param"), extent: "without_offer" } as const;
    return c.json(valueOf(await previewInFlight(actorContext(c), input)), 200);
  })
  .openapi(remove, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await removeMember(actorContext(c), input)), 200);
  })
  .openapi(withdraw, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await withdrawMembersApplications(actorContext(c), input)), 200);
  })
  .openapi(readmit, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await readmitMember(actorContext(c), input)), 200);
  })
  .openapi(listMine, async (c) => c.json(valueOf(await listMySeasons(actorContext(c))), 200))
  .openapi(register, async (c) => c.json(valueOf(await registerForSeason(actorContext(c), c.req.valid("param"))), 200))
  .openapi(previewLeaving, async (c) =>
    c.json(valueOf(await previewOptOut(actorContext(c), c.req.valid("param"))), 200),
  )
  .openapi(leave, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await optOut(actorContext(c), input)), 200);
  });
