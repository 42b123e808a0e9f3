import {
  ListNotifications,
  NotificationPage,
  NotificationPreferences,
  SetNotificationPreference,
  Unread,
} from "#shared/contracts/notifications.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { listNotifications, readAllNotifications, readNotification } from "#shared/services/notifications/inbox.ts";
import { readPreferences, setPreference } from "#shared/services/notifications/preferences.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Notifications"];

const list = describeRoute("member", {
  method: "get",
  path: "/api/my/notifications",
  tags,
  summary: "The caller's notices",
  request: { query: ListNotifications },
  status: 200,
  answer: NotificationPage,
});

const read = describeRoute("member", {
  method: "post",
  path: "/api/my/notifications/{id}/read",
  tags,
  summary: "Mark a notice as read",
  request: { params: IdParam },
  status: 200,
  answer: Unread,
});

const readAll = describeRoute("member", {
  method: "post",
  path: "/api/my/notifications/read-all",
  tags,
  summary: "Mark all notices as read",
  status: 200,
  answer: Unread,
});

const preferences = describeRoute("member", {
  method: "get",
  path: "/api/my/notification-preferences",
  tags,
  summary: "What the caller is mailed about",
  status: 200,
  answer: NotificationPreferences,
});

const choose = describeRoute("member", {
  method: "put",
  path: "/api/my/notification-preferences",
  tags,
  summary: "Choose whether to be mailed about a kind of notice",
  request: body(SetNotificationPreference),
  status: 200,
  answer: NotificationPreferences,
});

export const notificationRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listNotifications(actorContext(c), c.req.valid("query"))), 200))
  .openapi(readAll, async (c) => c.json(valueOf(await readAllNotifications(actorContext(c))), 200))
  .openapi(read, async (c) => c.json(valueOf(await readNotification(actorContext(c), c.req.valid("param"))), 200))
  .openapi(preferences, async (c) => c.json(valueOf(await readPreferences(actorContext(c))), 200))
  .openapi(choose, async (c) => c.json(valueOf(await setPreference(actorContext(c), c.req.valid("json"))), 200));
