import { ListMyAnnouncements, MyAnnouncement, MyAnnouncementPage } from "#shared/contracts/announcements.ts";
import { Unread } from "#shared/contracts/notifications.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { DownloadUrl } from "#shared/contracts/resumes.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import {
  documentDownloadUrl,
  listMyAnnouncements,
  openMyAnnouncement,
  readMyAnnouncement,
} from "#shared/services/announcements/index.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Announcements"];
const READERS: readonly Role[] = ["student", "recruiter"];

const list = describeRoute(READERS, {
  method: "get",
  path: "/api/my/announcements",
  tags,
  summary: "What the caller was told, newest first",
  request: { query: ListMyAnnouncements },
  status: 200,
  answer: MyAnnouncementPage,
});

const read = describeRoute(READERS, {
  method: "get",
  path: "/api/my/announcements/{id}",
  tags,
  summary: "An announcement that the caller got",
  request: { params: IdParam },
  status: 200,
  answer: MyAnnouncement,
});

const open = describeRoute(READERS, {
  method: "post",
  path: "/api/my/announcements/{id}/open",
  tags,
  summary: "Count an announcement as opened",
  request: { params: IdParam },
  status: 200,
  answer: Unread,
});

const download = describeRoute([...READERS, ...OFFICE_ROLES, "coordinator"], {
  method: "get",
  path: "/api/announcement-documents/{id}/download",
  tags,
  summary: "A short-lived link to download an announcement's document",
  request: { params: IdParam },
  status: 200,
  answer: DownloadUrl,
});

export const myAnnouncementRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listMyAnnouncements(actorContext(c), c.req.valid("query"))), 200))
  .openapi(read, async (c) => c.json(valueOf(await readMyAnnouncement(actorContext(c), c.req.valid("param"))), 200))
  .openapi(open, async (c) => c.json(valueOf(await openMyAnnouncement(actorContext(c), c.req.valid("param"))), 200))
  .openapi(download, async (c) =>
    c.json(valueOf(await documentDownloadUrl(actorContext(c), c.req.valid("param"))), 200),
  );
