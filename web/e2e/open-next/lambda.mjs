// Runs the portal's built server function as Lambda would, in a process of its own. Takes API Gateway REST proxy events
// over the process's channel and answers with what the function streamed. What it asks of S3, DynamoDB and SQS, which
// the bundle finds by AWS's own host names alone, is answered here and kept in memory.
import { createHash } from "node:crypto";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";

const [bundle] = process.argv.slice(2);

const objects = new Map();
const rows = new Map();
const messages = [];
/** How long ago everything kept was written, to look at it as old. */
let agedMilliseconds = 0;

const realFetch = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const { hostname, pathname } = new URL(request.url);
  if (!hostname.endsWith(".amazonaws.com")) return realFetch(input, init);
  if (!request.headers.get("authorization")?.startsWith("AWS4-HMAC-SHA256"))
    return new Response("unsigned", { status: 403 });
  if (hostname.includes(".s3.")) return s3(request, pathname);
  const target = request.headers.get("x-amz-target") ?? "";
  const body = await request.json();
  if (target.endsWith(".BatchGetItem")) return Response.json({ Responses: found(body.RequestItems) });
  if (target.endsWith(".BatchWriteItem")) return Response.json(written(body.RequestItems));
  if (target === "AmazonSQS.SendMessage") return Response.json(sent(body));
  return new Response(`no ${target} here`, { status: 400 });
};

async function s3(request, key) {
  if (request.method === "PUT") {
    objects.set(key, { body: await request.text(), at: Date.now() });
    return new Response(null, { headers: { etag: createHash("md5").update(key).digest("hex") } });
  }
  if (request.method === "DELETE") {
    objects.delete(key);
    return new Response(null, { status: 204 });
  }
  const object = objects.get(key);
  if (object === undefined) return new Response("<Code>NoSuchKey</Code>", { status: 404 });
  const lastModified = new Date(object.at - agedMilliseconds).toUTCString();
  return new Response(object.body, { headers: { "last-modified": lastModified } });
}

const rowKey = ({ path, tag }) => `${path.S} ${tag.S}`;

const found = (tables) =>
  Object.fromEntries(
    Object.entries(tables).map(([table, { Keys }]) => [
      table,
      Keys.map((key) => rows.get(`${table} ${rowKey(key)}`)).filter((row) => row !== undefined),
    ]),
  );

function written(tables) {
  for (const [table, puts] of Object.entries(tables)) {
    for (const { PutRequest } of puts) rows.set(`${table} ${rowKey(PutRequest.Item)}`, PutRequest.Item);
  }
  return { UnprocessedItems: {} };
}

function sent(message) {
  messages.push(message);
  return { MessageId: String(messages.length) };
}

globalThis.awslambda = { streamifyResponse: (handler) => handler };
const { handler } = await import(pathToFileURL(bundle).href);

process.on("message", async ({ id, ask, event, milliseconds }) => {
  try {
    process.send({ id, answer: await answer(ask, event, milliseconds) });
  } catch (error) {
    process.send({ id, error: error.stack });
  }
});
process.send({ id: 0, answer: "ready" });

async function answer(ask, event, milliseconds) {
  switch (ask) {
    case "invoke":
      return invoke(event);
    case "age":
      agedMilliseconds = milliseconds;
      return undefined;
    default:
      return { objects: [...objects.keys()], rows: [...rows.keys()], messages };
  }
}

async function invoke(event) {
  const chunks = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  await handler(event, stream, { callbackWaitsForEmptyEventLoop: true });
  return { base64: Buffer.concat(chunks).toString("base64"), chunks: chunks.length };
}
