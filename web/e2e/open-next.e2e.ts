import { describe, expect, test } from "vitest";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import { KEPT_BY, KEPT_PATHS, KEPT_SECONDS } from "#shared/config/kept-answers.ts";
import type { Answer } from "./open-next/portal-lambda.ts";
import { startDeployedPortal } from "./open-next/system.ts";

const { at, callApi, edgeHeaders, hostOf, lambda, portal, signIn } = await startDeployedPortal();

const COLLEGES = [
  ["kaveri", "Kaveri", "vindhya", "Vindhya"],
  ["vindhya", "Vindhya", "kaveri", "Kaveri"],
] as const;

const nonceOf = ({ headers }: Answer) => /'nonce-([^']+)'/.exec(headers["content-security-policy"] ?? "")?.[1];

describe.each(COLLEGES)("at %s", (tenant, name, foreign, foreignName) => {
  const expectOwn = ({ status, text }: Answer) => {
    expect(status).toBe(200);
    expect(text).toContain(name);
    expect(text).not.toContain(foreignName);
  };

  test("a page shows this college and no other, on the first request and on the next", async () => {
    expectOwn(await at(tenant, "/sign-in"));
    expectOwn(await at(tenant, "/sign-in"));
  });

  test("a page comes in pieces, with the headers that keep it safe and unkept, and a nonce of its own", async () => {
    const [one, two] = [await at(tenant, "/sign-in"), await at(tenant, "/sign-in")];
    expect(one.pieces).toBeGreaterThan(2);
    expect(one.headers).toMatchObject({
      "cache-control": "private, no-store",
      "strict-transport-security": expect.stringMatching(/max-age=\d{8}; includeSubDomains/),
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(nonceOf(one)).toMatch(/^\S{40,}$/);
    expect(nonceOf(one)).not.toBe(nonceOf(two));
    const scripts = [...one.text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonceOf(one)}"`))).toEqual([]);
  });

  test.each(KEPT_PATHS)("%s is made once and kept, for this college", async (path) => {
    const [made, kept] = [await at(tenant, path), await at(tenant, path)];
    expect([made, kept].map(({ headers }) => headers["x-nextjs-cache"])).toEqual(["MISS", "HIT"]);
    expect(kept.text).toBe(made.text);
    expect(kept.headers).toMatchObject({
      "cache-control": expect.stringMatching(/^s-maxage=\d+, stale-while-revalidate/),
      "content-security-policy": expect.stringMatching(/^default-src 'none'/),
    });
    for (const { headers } of [made, kept]) {
      const seconds = Number(/s-maxage=(\d+)/.exec(headers["cache-control"] ?? "")?.[1]);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(KEPT_SECONDS);
    }
    const keys = (await lambda.kept()).objects.filter((key) => key.includes(path));
    expect(keys.filter((key) => key.includes(`/t/${tenant}${path}`))).toHaveLength(1);
  });

  test.each(KEPT_PATHS)("%s needs no more of a request than the edge's key has", async (path) => {
    const { status, text, cookies } = await at(tenant, path);
    const all = edgeHeaders(tenant);
    const passedOn = [EDGE_HEADERS.originVerify, ...KEPT_BY].map((header) => [header, all[header] ?? ""]);
    const answer = await lambda.ask({ path, headers: Object.fromEntries(passedOn) });
    expect({ status: answer.status, text: answer.text }).toEqual({ status, text });
    expect([...answer.cookies, ...cookies]).toEqual([]);
  });

  const forgeries: readonly Record<string, string>[] = [
    { "x-forwarded-host": hostOf(foreign) },
    { "x-portal-slug": foreign },
    { forwarded: `host=${hostOf(foreign)}`, "x-original-host": hostOf(foreign) },
    { host: hostOf(foreign) },
    { "x-middleware-rewrite": `/t/${foreign}/sign-in` },
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-isr": "1", "x-prerender-revalidate": "guess" },
  ];

  test.each(forgeries)("%j in a request changes nothing", async (headers) => {
    expectOwn(await at(tenant, "/sign-in", headers));
    expectOwn(await at(tenant, "/manifest.webmanifest", headers));
  });

  test.each([
    `/t/${foreign}`,
    `/t/${foreign}/sign-in`,
    `/t/${foreign}/manifest.webmanifest`,
    `/t/${tenant}/sign-in`,
    `/%74/${foreign}/sign-in`,
    `//t/${foreign}/sign-in`,
    `/_next/../t/${foreign}/sign-in`,
  ])("%s is nothing", async (path) => {
    const answer = await at(tenant, path);
    expect(answer.status).not.toBe(200);
    expect(answer.text).not.toContain(foreignName);
  });
});

const UNPROVEN: readonly Record<string, string>[] = [
  {},
  { [EDGE_HEADERS.originVerify]: "guess" },
  { "x-isr": "1", "x-prerender-revalidate": "guess" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { rsc: "1", "next-router-prefetch": "1" },
];

test.each(UNPROVEN)("what does not come by the edge is refused, with %j too", async (headers) => {
  const { [EDGE_HEADERS.originVerify]: _, ...edge } = edgeHeaders("kaveri");
  for (const path of ["/", "/sign-in", "/students", "/manifest.webmanifest", "/t/kaveri/sign-in"]) {
    const answer = await lambda.ask({ path, headers: { ...edge, ...headers } });
    expect.soft(answer.status, path).toBe(403);
    expect.soft(answer.text, path).not.toContain("Kaveri");
  }
});

describe("somebody who is signed in", async () => {
  const cookie = await signIn("vindhya", "officer@vindhya.example");
  const found = await callApi("vindhya", "GET", "/api/students", undefined, cookie);
  const student = ((await found.json()) as { items: { rollNo: string }[] }).items[0]?.rollNo ?? "";

  /** Goes where Next.js sends requests of React's own whose `_rsc` is not the one that it works out. */
  const ask = async (tenant: string, path: string, headers: Record<string, string>): Promise<Answer> => {
    const answer = await at(tenant, path, headers);
    const { location = "" } = answer.headers;
    return location.includes("_rsc") ? at(tenant, location, headers) : answer;
  };

  test("sees their page, which nobody may keep", async () => {
    const page = await at("vindhya", "/students", { cookie });
    expect(student).toMatch(/^\w+$/);
    expect(page.status).toBe(200);
    expect(page.text).toContain(student);
    expect(page.headers["cache-control"]).toBe("private, no-store");
  });

  test("is nobody at another college", async () => {
    const answer = await at("kaveri", "/students", { cookie });
    expect(answer).toMatchObject({ status: 307, headers: { location: "/sign-in?next=%2Fstudents" } });
  });

  const variants: readonly (readonly [string, Record<string, string>])[] = [
    ["/students?_rsc=1", { rsc: "1" }],
    ["/students?_rsc=1", { rsc: "1", "next-router-prefetch": "1" }],
    ["/students?_rsc=1", { rsc: "1", "next-router-segment-prefetch": "/_tree" }],
    ["/students.rsc", {}],
    ["/students.rsc", { rsc: "1" }],
    ["/students", { "x-middleware-prefetch": "1", purpose: "prefetch" }],
    ["/students", { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" }],
    ["/_next/data/build/t/vindhya/students.json", { "x-nextjs-data": "1" }],
  ];

  test.each(variants)("a visitor who asks for %s with %j sees nothing of it", async (path, headers) => {
    const answer = await ask("vindhya", path, headers);
    expect(answer.text).not.toContain(student);
    // Asked in the same way with a session, at another college: nothing either.
    const elsewhere = await ask("kaveri", path, { ...headers, cookie });
    expect(elsewhere.text).not.toContain(student);
  });

  test("sees it by React's own request as well, which shows that the way is open", async () => {
    const answer = await ask("vindhya", "/students?_rsc=1", { rsc: "1", cookie });
    expect(answer.text).toContain(student);
    expect(answer.headers["cache-control"]).toContain("no-store");
  });
});

describe("what is kept", () => {
  const nameAt = async (tenant: string) =>
    (JSON.parse((await at(tenant, "/manifest.webmanifest")).text) as { short_name: string }).short_name;

  test("is made anew, after a minute, by a message for the college's own host", async () => {
    await at("kaveri", "/app-icon.svg");
    await lambda.age(61_000);
    const old = await at("kaveri", "/app-icon.svg");
    expect(old).toMatchObject({ status: 200, headers: { "x-nextjs-cache": "STALE" } });
    const message = (await lambda.kept()).messages.at(-1);
    const { host, url } = JSON.parse(message?.MessageBody ?? "{}") as { host: string; url: string };
    expect({ host, url }).toEqual({ host: hostOf("kaveri"), url: "/t/kaveri/app-icon.svg" });
    // As the consumer asks the edge.
    const headers = { "x-prerender-revalidate": await revalidationKey(), "x-isr": "1" };
    const anew = await at("kaveri", url, headers, "HEAD");
    expect(anew).toMatchObject({ status: 200, headers: { "x-nextjs-cache": "REVALIDATED" } });
    await lambda.age(0);
    expect((await at("kaveri", "/app-icon.svg")).headers["x-nextjs-cache"]).toBe("HIT");
  });

  test("is forgotten when its administrator changed the look, and by nobody else", async () => {
    const before = [await nameAt("kaveri"), await nameAt("vindhya")];
    const admin = await signIn("kaveri", "admin@kaveri.example");
    const look = { name: "Kaveri Renamed", timeZone: "Asia/Kolkata", primaryColor: "#0f766e", accentColor: "#f97316" };
    const changed = await callApi("kaveri", "PUT", "/api/tenant", { ...look, senderName: "The Office" }, admin);
    expect(changed.status).toBe(200);
    expect(await nameAt("kaveri")).toBe(before[0]);

    const officer = await signIn("vindhya", "officer@vindhya.example");
    const refusals = [
      await at("kaveri", "/look", {}, "POST"),
      await at("kaveri", "/look", { cookie: officer }, "POST"),
      await at("vindhya", "/look", { cookie: officer }, "POST"),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([401, 401, 403]);
    expect(await nameAt("kaveri")).toBe(before[0]);

    expect((await at("kaveri", "/look", { cookie: admin }, "POST")).status).toBe(204);
    expect([await nameAt("kaveri"), await nameAt("vindhya")]).toEqual(["Kaveri Renamed", before[1]]);
    expect((await at("kaveri", "/sign-in")).text).toContain("Kaveri Renamed");
    expect((await lambda.kept()).rows).toEqual([expect.stringContaining("tenant:kaveri")]);
  });
});

async function revalidationKey(): Promise<string> {
  const file = `${portal.revalidation.directory}/prerender-manifest.json`;
  const { default: manifest } = (await import(file, { with: { type: "json" } })) as {
    default: { preview: { previewModeId: string } };
  };
  return manifest.preview.previewModeId;
}
