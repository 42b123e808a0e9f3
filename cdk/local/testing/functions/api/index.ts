import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import postgres from "postgres";

interface HttpEvent {
  readonly rawPath: string;
  readonly body?: string;
}

let calls = 0;
const sql = postgres(process.env["DATABASE_URL"] ?? "", { max: 1 });
const sqs = new SQSClient({ endpoint: process.env["SQS_ENDPOINT"] ?? "" });
const s3 = new S3Client({ endpoint: process.env["S3_ENDPOINT"] ?? "", forcePathStyle: true });

/** Answers what the tests of the local stack ask for. */
export async function handler(event: HttpEvent): Promise<unknown> {
  calls++;
  switch (event.rawPath) {
    case "/health":
    case "/ready":
      return { statusCode: 200, body: JSON.stringify({ status: "ok" }) };
    case "/api/event":
      return {
        statusCode: 200,
        headers: { "content-type": "application/json" },
        cookies: ["a=1; Path=/", "b=2; Path=/"],
        body: JSON.stringify(event),
      };
    case "/api/environment":
      return { environment: process.env, calls, user: (await sql`select current_user as name`)[0]?.["name"] };
    case "/api/notify":
      await sqs.send(
        new SendMessageCommand({ QueueUrl: process.env["QUEUE_NOTIFICATIONS_URL"], MessageBody: event.body ?? "" }),
      );
      return { sent: true };
    case "/api/receive":
      return attempt(sqs.send(new ReceiveMessageCommand({ QueueUrl: process.env["QUEUE_NOTIFICATIONS_URL"] })));
    case "/api/keep":
      return attempt(
        s3.send(new PutObjectCommand({ Bucket: process.env["FILES_BUCKET"], Key: event.body ?? "", Body: "x" })),
      );
    case "/api/seen":
      return await sql`select id, by from seen order by id`;
    case "/api/fail":
      throw new Error("as asked");
    default:
      return { statusCode: 404, body: "" };
  }
}

async function attempt(call: Promise<unknown>): Promise<{ refused?: string }> {
  return call.then(
    () => ({}),
    (error: Error) => ({ refused: error.message }),
  );
}
