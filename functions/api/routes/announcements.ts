import {
  AnnouncementPage,
  AnnouncementUpload,
  AnnouncementView,
  AudiencePreview,
  CorrectAnnouncement,
  DisplayAnnouncement,
  EditAnnouncement,
  ListAnnouncements,
  PreviewAudience,
  ScheduleAnnouncement,
  SendAnnouncement,
  SendingPreview,
  WithdrawAnnouncement,
  WriteAnnouncement,
} from "#shared/contracts/announcements.ts";
import { AttachmentView, RequestAttachmentUpload } from "#shared/contracts/attachments.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import {
  confirmDocument,
  correctAnnouncement,
  discardAnnouncement,
  displayAnnouncement,
  editAnnouncement,
  listAnnouncements,
  previewAudience,
  previewSending,
  readAnnouncement,
  removeDocument,
  requestDocumentUpload,
  scheduleAnnouncement,
  sendAnnouncement,
  unscheduleAnnouncement,
  withdrawAnnouncement,
  writeAnnouncement,
} from "#shared/services/announcements/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

const tags = ["Announcements"];
const WRITERS: readonly Role[] = [...OFFICE_ROLES, "coordinator"];

const list = describeRoute(WRITERS, {
  method: "get",
  path: "/api/announcements",
  tags,
  summary: "Announcements, newest first; a coordinator's own branch's",
  request: { query: ListAnnouncements },
  status: 200,
  answer: AnnouncementPage,
});

const audience = describeRoute(WRITERS, {
  method: "post",
  path: "/api/announcements/audience",
  tags,
  summary: "How many people an audience is",
  request: body(PreviewAudience),
  status: 200,
  answer: AudiencePreview,
});

const write = describeRoute(WRITERS, {
  method: "post",
  path: "/api/announcements",
  tags,
  summary: "Write a draft",
  request: body(WriteAnnouncement),
  status: 201,
  answer: AnnouncementView,
});

const read = describeRoute(WRITERS, {
  method: "get",
  path: "/api/announcements/{id}",
  tags,
  summary: "An announcement, and who has opened it by branch",
  request: { params: IdParam },
  status: 200,
  answer: AnnouncementView,
});

const edit = describeRoute(WRITERS, {
  method: "put",
  path: "/api/announcements/{id}",
  tags,
  summary: "Change what has not been sent; a scheduled one becomes a draft again",
  request: { params: IdParam, ...body(EditAnnouncement) },
  status: 200,
  answer: AnnouncementView,
});

const discard = describeRoute(WRITERS, {
  method: "delete",
  path: "/api/announcements/{id}",
  tags,
  summary: "Throw away what has not been sent",
  request: { params: IdParam },
  status: 200,
  answer: IdParam,
});

const preview = describeRoute(WRITERS, {
  method: "get",
  path: "/api/announcements/{id}/preview",
  tags,
  summary: "Whom sending would reach now, and the hash that sending carries",
  request: { params: IdParam },
  status: 200,
  answer: SendingPreview,
});

/** A command on one announcement. */
const command = <const C extends string, S extends Parameters<typeof body>[0]>(name: C, summary: string, input: S) =>
  describeRoute(WRITERS, {
    method: "post",
    path: `/api/announcements/{id}/${name}`,
    tags,
    summary,
    request: { params: IdParam, ...body(input) },
    status: 200,
    answer: AnnouncementView,
  });

const send = command("send", "Send it to exactly those whom the preview counted", SendAnnouncement);
const schedule = command("schedule", "Have it sent at a time", ScheduleAnnouncement);
const correct = command("correct", "Correct what was sent, in the open", CorrectAnnouncement);
const display = command("display", "Pin it, and set until when it is listed", DisplayAnnouncement);
const withdraw = command("withdraw", "Take back what was sent", WithdrawAnnouncement);

const unschedule = describeRoute(WRITERS, {
  method: "post",
  path: "/api/announcements/{id}/unschedule",
  tags,
  summary: "Make a scheduled one a draft again",
  request: { params: IdParam },
  status: 200,
  answer: AnnouncementView,
});

const openDocument = describeRoute(WRITERS, {
  method: "post",
  path: "/api/announcements/{id}/document",
  tags,
  summary: "Leave to upload its document",
  request: { params: IdParam, ...body(RequestAttachmentUpload) },
  status: 201,
  answer: AnnouncementUpload,
});

const takeDocument = describeRoute(WRITERS, {
  method: "post",
  path: "/api/announcement-documents/{id}/confirm",
  tags,
  summary: "Take an uploaded document after checking it",
  request: { params: IdParam },
  status: 200,
  answer: AttachmentView,
});

const dropDocument = describeRoute(WRITERS, {
  method: "delete",
  path: "/api/announcement-documents/{id}",
  tags,
  summary: "Remove the document of what has not been sent",
  request: { params: IdParam },
  status: 200,
  answer: AttachmentView,
});

export const announcementRoutes = createRouter()
  .openapi(list, async (c) => c.json(valueOf(await listAnnouncements(actorContext(c), c.req.valid("query"))), 200))
  .openapi(audience, async (c) => c.json(valueOf(await previewAudience(actorContext(c), c.req.valid("json"))), 200))
  .openapi(write, async (c) => c.json(valueOf(await writeAnnouncement(actorContext(c), c.req.valid("json"))), 201))
  .openapi(read, async (c) => c.json(valueOf(await readAnnouncement(actorContext(c), c.req.valid("param"))), 200))
  .openapi(edit, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await editAnnouncement(actorContext(c), input)), 200);
  })
  .openapi(discard, async (c) => c.json(valueOf(await discardAnnouncement(actorContext(c), c.req.valid("param"))), 200))
  .openapi(preview, async (c) => c.json(valueOf(await previewSending(actorContext(c), c.req.valid("param"))), 200))
  .openapi(send, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await sendAnnouncement(actorContext(c), input)), 200);
  })
  .openapi(schedule, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await scheduleAnnouncement(actorContext(c), input)), 200);
  })
  .openapi(unschedule, async (c) =>
    c.json(valueOf(await unscheduleAnnouncement(actorContext(c), c.req.valid("param"))), 200),
  )
  .openapi(correct, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await correctAnnouncement(actorContext(c), input)), 200);
  })
  .openapi(display, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await displayAnnouncement(actorContext(c), input)), 200);
  })
  .openapi(withdraw, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await withdrawAnnouncement(actorContext(c), input)), 200);
  })
  .openapi(openDocument, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(valueOf(await requestDocumentUpload(actorContext(c), input)), 201);
  })
  .openapi(takeDocument, async (c) =>
    c.json(valueOf(await confirmDocument(actorContext(c), c.req.valid("param"))), 200),
  )
  .openapi(dropDocument, async (c) =>
    c.json(valueOf(await removeDocument(actorContext(c), c.req.valid("param"))), 200),
  );
