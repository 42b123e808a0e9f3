import {
  CalendarFeedView,
  CalendarToken,
  CheckIn,
  MyInterviewList,
  MyInterviewView,
} from "#shared/contracts/interviews.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import {
  checkIn,
  listMyInterviews,
  makeCalendarFeed,
  myInterviewFile,
  readCalendarFeed,
  revokeCalendarFeed,
  viewCalendarFeed,
} from "#shared/services/interviews/index.ts";
import { body } from "../gateway/body.ts";
import { checkInSigner } from "../gateway/check-in-signer.ts";
import { describeFileRoute, sendFile } from "../gateway/file.ts";
import { actorContext, createRouter, describeRoute, valueOf, visitorContext } from "../gateway/route.ts";

const tags = ["My interviews"];
const CALENDAR = "text/calendar; charset=utf-8";

const list = describeRoute(["student"], {
  method: "get",
  path: "/api/my/interviews",
  tags,
  summary: "My interviews: when, where and with whom",
  status: 200,
  answer: MyInterviewList,
});

const scan = describeRoute(["student"], {
  method: "post",
  path: "/api/my/check-in",
  tags,
  summary: "Check in at the venue whose code I scanned or typed",
  request: body(CheckIn),
  status: 200,
  answer: MyInterviewView,
});

const file = describeFileRoute(["student"], ["text/calendar"], {
  method: "get",
  path: "/api/my/interviews/{id}/calendar",
  tags,
  summary: "One of my interviews as a calendar file",
  request: { params: IdParam },
});

const feed = describeRoute(["student"], {
  method: "get",
  path: "/api/my/calendar-feed",
  tags,
  summary: "Whether I have a calendar address",
  status: 200,
  answer: CalendarFeedView,
});

const makeFeed = describeRoute(["student"], {
  method: "post",
  path: "/api/my/calendar-feed",
  tags,
  summary: "Make a secret calendar address; the one before stops working",
  status: 201,
  answer: CalendarFeedView,
});

const revokeFeed = describeRoute(["student"], {
  method: "delete",
  path: "/api/my/calendar-feed",
  tags,
  summary: "Revoke my calendar address",
  status: 200,
  answer: CalendarFeedView,
});

const calendar = describeFileRoute("public", ["text/calendar"], {
  method: "get",
  path: "/api/calendar/{token}",
  tags,
  summary: "The calendar behind a secret address",
  request: { params: CalendarToken },
});

export const myInterviewRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listMyInterviews(actorContext(c))), 200))
  .openapi(scan, async (c) => {
    const input = { ...c.req.valid("json"), signer: checkInSigner(c) };
    return c.json(valueOf(await checkIn(actorContext(c), input)), 200);
  })
  .openapi(file, async (c) => {
    const text = valueOf(await myInterviewFile(actorContext(c), c.req.valid("param")));
    return sendFile(c, { fileName: "interview.ics", contentType: CALENDAR, bytes: Buffer.from(text) });
  })
  .openapi(feed, async (c) => c.json(valueOf(await viewCalendarFeed(actorContext(c))), 200))
  .openapi(makeFeed, async (c) => c.json(valueOf(await makeCalendarFeed(actorContext(c))), 201))
  .openapi(revokeFeed, async (c) => c.json(valueOf(await revokeCalendarFeed(actorContext(c))), 200))
  .openapi(calendar, async (c) => {
    const text = valueOf(await readCalendarFeed(visitorContext(c), c.req.valid("param")));
    return sendFile(c, { fileName: "interviews.ics", contentType: CALENDAR, bytes: Buffer.from(text) });
  });
