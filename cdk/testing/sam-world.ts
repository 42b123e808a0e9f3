import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { eq } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { ENV } from "#shared/config/environment.ts";
import type { AiJobMessage } from "#shared/contracts/messages/ai-job.ts";
import type { DomainEventMessage } from "#shared/contracts/messages/domain-event.ts";
import type { PoolMessage } from "#shared/contracts/messages/pool.ts";
import type { ResultMessage } from "#shared/contracts/messages/result.ts";
import type { TimerMessage } from "#shared/contracts/messages/timer.ts";
import type { Database } from "#shared/db/connect.ts";
import { outbox } from "#shared/db/schema/messaging.ts";
import { emailDelivery } from "#shared/db/schema/notification.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { poolInvitation } from "#shared/db/schema/pool.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { toPosting } from "#shared/domain/pool/posting.ts";
import { resumePdf } from "#shared/demo/resume-pdf.ts";
import { makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany } from "#shared/testing/factories/member.ts";
import { posting } from "#shared/testing/factories/posting.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { LOCAL_CREDENTIALS } from "../local/storage/local-storage.ts";
import { readEvent, SAM_COMMANDS } from "./sam-commands.ts";

type EventOf<T extends DomainEventMessage["event"]["type"]> = Extract<DomainEventMessage["event"], { type: T }>;

/** The one message of a function's event, as the document names it. */
function messageFor<T>(name: string): T {
  const command = SAM_COMMANDS.find((each) => each.name === name);
  if (command === undefined) throw new Error(`functions.md has no command for ${name}`);
  const [record] = readEvent(command.event)["Records"] as [{ body: string }];
  return JSON.parse(record.body) as T;
}

/** What the events of the document are about. */
export const EVENTS = {
  published: messageFor<DomainEventMessage & { event: EventOf<"drive.published"> }>("notify"),
  parse: messageFor<AiJobMessage>("ai-worker"),
  sent: messageFor<ResultMessage & { kind: "email_sent" }>("record-results"),
  expiry: messageFor<TimerMessage & { timer: { type: "offer.expiry" } }>("run-timers"),
  withdrawn: messageFor<PoolMessage>("exchange-pools"),
};

/** Message of an outbox that nobody has sent. */
export const FORGOTTEN_MESSAGE_ID = newId();

/** Makes what the events are about: without it their functions would find it gone, and answer all the same. */
export async function makeSamWorld(db: Database, environment: Readonly<Record<string, string>>): Promise<void> {
  const { published, sent, expiry, withdrawn } = EVENTS;
  const host = await makeTenant(db, { id: published.tenantId });
  const companyId = await makeCompany(db, host.id);
  const student = await makeStudent(db, host);
  await makeDrive(db, host, companyId, { id: published.event.driveId });
  const over = await makeDrive(db, host, companyId, { status: "in_process" });
  const { offerId } = await makeReleasedOffer(db, host, over, student);
  await withTenant(db, host.id, async (tx) => {
    const expired = { id: expiry.timer.offerId, respondBy: new Date(expiry.dueAt) };
    await tx.update(offer).set(expired).where(eq(offer.id, offerId));
    const mail = { eventId: newId(), toAddress: student.actor.email, template: "notice", status: "queued" } as const;
    await tx.insert(emailDelivery).values({ tenantId: host.id, id: sent.deliveryId, ...mail });
    const message = { queue: "notifications", body: {}, sendAfter: new Date(Date.now() - 60_000) } as const;
    await tx.insert(outbox).values({ tenantId: host.id, id: FORGOTTEN_MESSAGE_ID, ...message });
  });
  const guest = await makeTenant(db, { id: withdrawn.to });
  await withTenant(db, guest.id, (tx) =>
    tx.insert(poolInvitation).values({
      tenantId: guest.id,
      id: withdrawn.invitationId,
      hostId: withdrawn.tenantId,
      hostName: "College",
      status: "invited",
      posting: toPosting(posting(), { name: "Company", website: null }),
      version: 1,
    }),
  );
  await storeResume(environment);
}

async function storeResume(environment: Readonly<Record<string, string>>): Promise<void> {
  const { objectKey, contentType } = EVENTS.parse;
  const s3 = new S3Client({
    endpoint: environment[ENV.s3Endpoint] ?? "",
    region: "ap-south-1",
    credentials: LOCAL_CREDENTIALS,
    forcePathStyle: true,
  });
  const Body = resumePdf(["Asha Rao", "asha.rao@students.example", "Skills", "TypeScript, PostgreSQL"]);
  const Bucket = environment[ENV.filesBucket] ?? "";
  await s3.send(new PutObjectCommand({ Bucket, Key: objectKey, Body, ContentType: contentType }));
  s3.destroy();
}
