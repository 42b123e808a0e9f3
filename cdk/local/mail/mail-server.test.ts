import { appendFileSync } from "node:fs";
import { Resend } from "resend";
import { describe, expect, onTestFinished, test } from "vitest";
import { temporaryDirectory } from "../testing/temporary.ts";
import { startMailServer } from "./mail-server.ts";
import { MailStore, type StoredMail } from "./mail-store.ts";
import { sendMails } from "./resend-api.ts";

const MAIL = {
  from: "Northfield Placement <no-reply@placement.example>",
  to: "asha@students.example",
  subject: "You are shortlisted",
  html: '<html><head></head><body><p>Hello</p><a href="http://northfield.localhost:3000/x">Open</a></body></html>',
  text: "Hello",
};

async function mailServer(file = `${temporaryDirectory()}/mails.jsonl`) {
  const store = new MailStore(file);
  const server = await startMailServer(0, store);
  onTestFinished(() => server.stop());
  const resend = new Resend("re_test", { baseUrl: server.url });
  return { store, file, url: server.url, resend };
}

describe("the real client", () => {
  test("sends one mail and finds it", async () => {
    const { resend, store } = await mailServer();
    const sent = await resend.emails.send(MAIL);
    expect(sent.error).toBeNull();
    expect(store.get(sent.data?.id ?? "")).toMatchObject({
      to: ["asha@students.example"],
      subject: "You are shortlisted",
    });
    expect((await resend.emails.get(sent.data?.id ?? "")).data).toMatchObject({
      object: "email",
      last_event: "delivered",
    });
  });

  test("sends a batch", async () => {
    const { resend, store } = await mailServer();
    const sent = await resend.batch.send([MAIL, { ...MAIL, to: ["b@students.example"] }]);
    expect(sent.data?.data).toHaveLength(2);
    expect(store.list({}).total).toBe(2);
  });

  test("sends one mail for two equal calls under one key", async () => {
    const { resend, store } = await mailServer();
    const first = await resend.emails.send(MAIL, { idempotencyKey: "delivery/1" });
    const second = await resend.emails.send(MAIL, { idempotencyKey: "delivery/1" });
    expect(second.data).toEqual(first.data);
    expect(store.list({}).total).toBe(1);
  });

  test("is refused another mail under a key that was used", async () => {
    const { resend } = await mailServer();
    await resend.emails.send(MAIL, { idempotencyKey: "delivery/1" });
    const other = await resend.emails.send({ ...MAIL, subject: "Another" }, { idempotencyKey: "delivery/1" });
    expect(other.error).toMatchObject({ name: "invalid_idempotent_request", statusCode: 409 });
  });

  test.each([
    ["without a recipient", { to: [] as string[] }, "missing_required_field"],
    ["to a broken address", { to: "asha@nowhere" }, "validation_error"],
    ["to one broken address among good ones", { to: ["a@b.example", "not an address"] }, "validation_error"],
    ["to more than fifty", { to: Array.from({ length: 51 }, (_, i) => `s${i}@b.example`) }, "validation_error"],
    ["from a broken address", { from: "Placement" }, "invalid_from_address"],
    ["with a line break in the subject", { subject: "x\r\nBcc: everyone@b.example" }, "validation_error"],
    ["with an odd tag", { tags: [{ name: "a b", value: "c" }] }, "validation_error"],
    ["without a subject", { subject: "" }, "missing_required_field"],
    ["without content", { html: "", text: "" }, "missing_required_field"],
  ])("is refused a mail %s", async (_, change, name) => {
    const { resend, store } = await mailServer();
    const refused = await resend.emails.send({ ...MAIL, ...change });
    expect(refused.error).toMatchObject({ name, statusCode: 422 });
    expect(store.list({}).total).toBe(0);
  });
});

describe("a key", () => {
  const now = new Date("2026-03-01T00:00:00Z");
  const send = (store: MailStore, at: Date) =>
    sendMails(store, {
      batch: false,
      headers: { authorization: "Bearer re_x", "user-agent": "t", "idempotency-key": "k" },
      body: JSON.stringify(MAIL),
      now: at,
    });

  test.each([
    ["holds for 24 hours", 24 * 3600, 1],
    ["and not a second longer", 24 * 3600 + 1, 2],
  ])("%s", (_, seconds, mails) => {
    const store = new MailStore(`${temporaryDirectory()}/mails.jsonl`);
    send(store, now);
    send(store, new Date(now.getTime() + seconds * 1000));
    expect(store.list({}).total).toBe(mails);
  });
});

describe("the API refuses", () => {
  test.each([
    ["a call without a key", {}, 401, "missing_api_key"],
    ["a key that is none", { authorization: "Bearer sk_x" }, 401, "invalid_api_key"],
    [
      "an idempotency key that is too long",
      { authorization: "Bearer re_x", "idempotency-key": "k".repeat(257) },
      400,
      "invalid_idempotency_key",
    ],
  ])("%s", async (_, headers, status, name) => {
    const { url } = await mailServer();
    const answer = await fetch(`${url}/emails`, { method: "POST", headers, body: JSON.stringify(MAIL) });
    expect([answer.status, await answer.json()]).toEqual([
      status,
      expect.objectContaining({ name, statusCode: status }),
    ]);
  });

  test.each([
    ["a body that is no JSON", "POST", "/emails", "{", 422],
    ["a batch above a hundred", "POST", "/emails/batch", JSON.stringify(Array.from({ length: 101 }, () => MAIL)), 422],
    ["an unknown path", "POST", "/emails/batch/x", "{}", 404],
    ["a method it does not have", "PUT", "/emails", "{}", 405],
  ])("%s", async (_, method, path, body, status) => {
    const { url } = await mailServer();
    const answer = await fetch(url + path, { method, headers: { authorization: "Bearer re_x" }, body });
    expect(answer.status).toBe(status);
  });
});

test("lists what was sent, the newest first, and tells one's HTML by its id", async () => {
  const { url, resend } = await mailServer();
  await resend.emails.send({ ...MAIL, subject: "First" });
  await resend.emails.send({ ...MAIL, subject: "Second" });
  const { data } = await resend.emails.list({ limit: 1 });
  expect(data).toMatchObject({ has_more: true, data: [{ subject: "Second" }] });
  const [newest] = data?.data ?? [];
  expect(newest).not.toHaveProperty("html");
  expect((await resend.emails.get(newest?.id ?? "")).data?.subject).toBe("Second");
  expect((await fetch(`${url}/emails`)).status).toBe(401);
});

describe("the inbox", () => {
  test("lists mails newest first, by recipient and by search", async () => {
    const { url, resend } = await mailServer();
    await resend.emails.send({ ...MAIL, subject: "First" });
    await resend.emails.send({ ...MAIL, to: "Ravi <ravi@students.example>", subject: "Second" });
    const list = async (query: string) =>
      ((await (await fetch(`${url}/api/mails?${query}`)).json()) as { mails: StoredMail[] }).mails.map(
        ({ subject }) => subject,
      );
    expect(await list("")).toEqual(["Second", "First"]);
    expect(await list("to=RAVI@students.example")).toEqual(["Second"]);
    expect(await list("q=fir")).toEqual(["First"]);
    expect(await list("limit=1&offset=1")).toEqual(["First"]);
  });

  test("shows a mail's HTML in a frame without scripts, with links that leave it", async () => {
    const { url, resend } = await mailServer();
    const { data } = await resend.emails.send({ ...MAIL, subject: '<img src=x onerror="alert(1)">' });
    const page = await (await fetch(`${url}/`)).text();
    expect(page).toContain(`src="/mails/${data?.id}"`);
    expect(page).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(page).not.toContain("<img src=x");
    const mail = await fetch(`${url}/mails/${data?.id}`);
    expect(mail.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
    expect(await mail.text()).toContain('<head><base target="_top">');
  });

  test("is still there after a restart, even when the last line was cut short", async () => {
    const { file, resend } = await mailServer();
    await resend.emails.send(MAIL, { idempotencyKey: "delivery/9" });
    appendFileSync(file, '{"id":"cut');
    const again = await mailServer(file);
    expect(again.store.list({}).mails.map(({ subject }) => subject)).toEqual(["You are shortlisted"]);
    await again.resend.emails.send(MAIL, { idempotencyKey: "delivery/9" });
    expect(again.store.list({}).total).toBe(1);
    const { data } = await again.resend.emails.send({ ...MAIL, subject: "After" });
    expect(new MailStore(file).get(data?.id ?? "")?.subject).toBe("After");
  });
});
