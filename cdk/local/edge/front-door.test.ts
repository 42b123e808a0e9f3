import { createServer, type IncomingMessage, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import { viewerRequestCode } from "../../stacks/edge-stack.ts";
import { startFrontDoor } from "./front-door.ts";

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** An origin that answers with what it saw. */
async function origin(name: string): Promise<URL> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    response.setHeader("set-cookie", ["a=1", "b=2"]);
    response.end(JSON.stringify({ name, method: request.method, url: request.url, headers: request.headers, body }));
  });
  server.on("upgrade", (request, socket) => {
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\n\r\n${request.url} `,
    );
    socket.pipe(socket);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

async function frontDoor({
  portalReady = true,
  portalUrl,
}: { portalReady?: boolean; portalUrl?: URL } = {}): Promise<number> {
  const door = await startFrontDoor({
    port: 0,
    viewerFunction: viewerRequestCode(),
    originVerifySecret: "the-secret",
    api: await origin("api"),
    inbox: await origin("inbox"),
    portal: { url: portalUrl ?? (await origin("portal")), ready: () => portalReady },
  });
  onTestFinished(() => door.stop());
  return door.port;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
  readonly seen: Seen & { name: string };
}

function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
  body?: string,
): Promise<Answer> {
  return new Promise((done, failed) => {
    const request = httpRequest(
      { port, path, method, headers: { host: `northfield.localhost:${port}`, ...headers } },
      async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk as Buffer);
        const text = Buffer.concat(chunks).toString("utf8");
        const seen = text.startsWith("{") ? (JSON.parse(text) as Answer["seen"]) : ({} as Answer["seen"]);
        done({ status: answer.statusCode, headers: answer.headers, text, seen });
      },
    );
    request.once("error", failed);
    request.end(body);
  });
}

test("tells the origin which host was asked for, by whom, and that it comes by the edge", async () => {
  const port = await frontDoor();
  const { seen } = await ask(port, "/api/me?x=1&y=%2F", { cookie: "s=1; t=2" });
  expect(seen).toMatchObject({ name: "api", url: "/api/me?x=1&y=%2F" });
  expect(seen.headers).toMatchObject({
    [EDGE_HEADERS.host]: `northfield.localhost:${port}`,
    [EDGE_HEADERS.viewerIp]: "127.0.0.1",
    [EDGE_HEADERS.originVerify]: "the-secret",
    cookie: "s=1; t=2",
  });
  expect(seen.headers.host).toMatch(/^127\.0\.0\.1:/);
});

test("believes none of the edge's headers from a browser", async () => {
  const port = await frontDoor();
  const forged = {
    [EDGE_HEADERS.host]: "victim.localhost",
    [EDGE_HEADERS.viewerIp]: "10.0.0.1",
    [EDGE_HEADERS.originVerify]: "guess",
    "x-placement-tenant": "victim",
    "x-forwarded-host": "victim.localhost",
    forwarded: "host=victim.localhost",
    "x-original-host": "victim.localhost",
  };
  const { seen } = await ask(port, "/api/me", forged);
  expect(JSON.stringify(seen.headers)).not.toMatch(/victim|guess|10\.0\.0\.1/);
  expect(seen.headers[EDGE_HEADERS.host]).toBe(`northfield.localhost:${port}`);
});

test.each([
  ["/api/drives", "api"],
  ["/health", "api"],
  ["/ready", "api"],
  ["/", "portal"],
  ["/apiary", "portal"],
  ["/health/", "portal"],
  ["/_next/static/x.js", "portal"],
])("sends %s to the %s", async (path, name) => {
  expect((await ask(await frontDoor(), path)).seen.name).toBe(name);
});

test("tells the portal nothing of a visitor when the answer is one that the edge keeps", async () => {
  const port = await frontDoor();
  const { seen } = await ask(port, "/manifest.webmanifest?x=1", {
    cookie: "s=1",
    rsc: "1",
    "x-prerender-revalidate": "guess",
    "accept-language": "hi",
    [EDGE_HEADERS.host]: "victim.localhost",
  });
  expect(seen).toMatchObject({ name: "portal", url: "/manifest.webmanifest" });
  const { connection: _, host: ownHost, ...told } = seen.headers;
  expect(ownHost).toMatch(/^127\.0\.0\.1:/);
  expect(told).toEqual({
    [EDGE_HEADERS.host]: `northfield.localhost:${port}`,
    [EDGE_HEADERS.originVerify]: "the-secret",
  });
});

test("shows the inbox on its own host", async () => {
  const port = await frontDoor();
  expect((await ask(port, "/api/mails", { host: `inbox.localhost:${port}` })).seen.name).toBe("inbox");
});

test("passes bodies on, and two cookies back", async () => {
  const answer = await ask(await frontDoor(), "/api/x", { "content-type": "text/plain" }, "POST", "é".repeat(100_000));
  expect(answer.seen.body).toHaveLength(100_000);
  expect(answer.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
});

test.each([["bad host"], ["a/b"], ["-x.localhost"], ["x".repeat(300)]])("answers 421 for the host %j", async (host) => {
  expect((await ask(await frontDoor(), "/api/x", { host })).status).toBe(421);
});

test("answers 405 for a method that CloudFront does not pass", async () => {
  expect((await ask(await frontDoor(), "/", {}, "PROPFIND")).status).toBe(405);
});

test("shows a page that waits while the portal is starting, and is not ready", async () => {
  const port = await frontDoor({ portalReady: false, portalUrl: new URL("http://127.0.0.1:1") });
  const page = await ask(port, "/");
  expect(page.status).toBe(503);
  expect(page.text).toContain("The portal is starting");
  expect(page.text).toContain('http-equiv="refresh"');
  expect((await ask(port, "/ready")).status).toBe(503);
  expect((await ask(port, "/api/x")).status).toBe(200);
});

test("says so when an origin that was up does not answer", async () => {
  const port = await frontDoor({ portalUrl: new URL("http://127.0.0.1:1") });
  expect((await ask(port, "/")).status).toBe(502);
});

test("passes web sockets on in both directions", async () => {
  const port = await frontDoor();
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.write(
    `GET /_next/webpack-hmr?id=1 HTTP/1.1\r\nhost: northfield.localhost:${port}\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-key: k\r\n\r\n`,
  );
  let received = "";
  socket.on("data", (chunk) => (received += String(chunk)));
  await expect.poll(() => received).toContain("/_next/webpack-hmr?id=1 ");
  socket.write("ping");
  await expect.poll(() => received).toContain("ping");
  expect(received).toMatch(/^HTTP\/1\.1 101/);
});
