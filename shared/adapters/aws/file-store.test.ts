import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type FileStore, ObjectTooLarge } from "#shared/ports/file-store.ts";
import { createS3FileStore, fileStoreFromEnvironment } from "./file-store.ts";
import { TEST_AWS_ENVIRONMENT } from "./testing/aws-environment.ts";
import { startS3Server } from "./testing/s3-server.ts";

const KEY = "tenants/0190f7a0-0000-7000-8000-000000000001/resumes/a.pdf";
let server: Awaited<ReturnType<typeof startS3Server>>;
let files: FileStore;

beforeAll(async () => {
  for (const [name, value] of Object.entries(TEST_AWS_ENVIRONMENT)) vi.stubEnv(name, value);
  server = await startS3Server("files");
  files = createS3FileStore({ bucket: "files", endpoint: server.endpoint });
});
afterAll(async () => {
  await server.stop();
  vi.unstubAllEnvs();
});

const bytes = (text: string) => new TextEncoder().encode(text);

describe("an upload ticket", () => {
  const body = bytes("%PDF-1.7 hello");
  const sign = (key = KEY) => files.signUpload({ key, contentType: "application/pdf", sizeBytes: body.byteLength });

  test("uploads what it was signed for", async () => {
    const { url, method, headers, expiresAt } = await sign();
    const response = await fetch(url, { method, headers, body });
    expect(response.status).toBe(200);
    expect(await files.read(KEY, 1_000)).toEqual(body);
    expect(new URL(url).searchParams.get("X-Amz-Expires")).toBe("300");
    expect(expiresAt).toMatch(/^\d{4}-.*Z$/);
  });

  test("asks for no header that a browser would not send", async () => {
    const { url } = await sign();
    expect(new URL(url).searchParams.get("X-Amz-SignedHeaders")).toBe("content-length;content-type;host");
    expect(url).not.toContain("checksum");
  });

  const misuse: [string, (url: string) => Promise<Response>][] = [
    ["another type", (url) => fetch(url, { method: "PUT", headers: { "content-type": "text/html" }, body })],
    [
      "another size",
      (url) =>
        fetch(url, {
          method: "PUT",
          headers: { "content-type": "application/pdf" },
          body: bytes("longer than was said"),
        }),
    ],
    [
      "another key",
      (url) =>
        fetch(url.replace("a.pdf", "b.pdf"), { method: "PUT", headers: { "content-type": "application/pdf" }, body }),
    ],
    ["reading", (url) => fetch(url)],
  ];
  test.each(misuse)("is refused for %s", async (_label, use) => {
    const { url } = await sign();
    expect((await use(url)).status).toBe(403);
  });
});

describe("a download URL", () => {
  test("serves an attachment under the file's real name", async () => {
    await files.write({ key: KEY, contentType: "application/pdf", body: bytes("content") });
    const response = await fetch(await files.signDownload({ key: KEY, fileName: "Résumé – आशा.pdf" }));
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename=\"Resume _ __.pdf\"; filename*=UTF-8''R%C3%A9sum%C3%A9%20%E2%80%93%20%E0%A4%86%E0%A4%B6%E0%A4%BE.pdf",
    );
    expect(await response.text()).toBe("content");
  });

  test("is of use for one object only", async () => {
    const url = await files.signDownload({ key: KEY, fileName: "a.pdf", expiresSeconds: 60 });
    expect(new URL(url).searchParams.get("X-Amz-Expires")).toBe("60");
    expect((await fetch(url.replace("a.pdf?", "b.pdf?"))).status).toBe(403);
  });
});

test("write, read, remove", async () => {
  const key = `${KEY}.bin`;
  expect(await files.read(key, 10)).toBeUndefined();
  await files.write({ key, contentType: "application/octet-stream", body: bytes("12345") });
  expect(await files.read(key, 5)).toEqual(bytes("12345"));
  await expect(files.read(key, 4)).rejects.toThrow(ObjectTooLarge);
  await files.remove(key);
  expect(await files.read(key, 10)).toBeUndefined();
});

describe("a stream", () => {
  const key = `${KEY}.zip`;

  test.each([0.1, 8, 20])("of %d MiB is stored whole, in parts as it comes", async (size) => {
    const piece = Buffer.alloc(104_858, "placement");
    const count = Math.round(size * 10);
    const pieces = (async function* () {
      for (let i = 0; i < count; i++) yield piece;
    })();
    await files.writeStream({ key, contentType: "application/zip", isTransient: true }, pieces);
    const stored = await files.read(key, 30_000_000);
    expect(stored && Buffer.from(stored).equals(Buffer.concat(Array.from({ length: count }, () => piece)))).toBe(true);
    await files.remove(key);
  });

  test("that breaks off leaves no object", async () => {
    const pieces = (async function* () {
      yield Buffer.alloc(9_000_000);
      throw new Error("the source is gone");
    })();
    await expect(files.writeStream({ key, contentType: "application/zip" }, pieces)).rejects.toThrow("source is gone");
    expect(await files.read(key, 30_000_000)).toBeUndefined();
  });
});

test.each(["resumes/a.pdf", "tenants/t", "tenants/t/../other/a.pdf", "tenants//a.pdf", "tenants/t/./a"])(
  "a key outside a tenant's folder is a bug: %s",
  async (key) => {
    await expect(files.read(key, 10)).rejects.toThrow("tenants/<tenant id>/");
  },
);

test("ping throws when the bucket is not there", async () => {
  await files.ping();
  await expect(createS3FileStore({ bucket: "missing", endpoint: server.endpoint }).ping()).rejects.toThrow();
});

test("the environment names bucket and endpoint", async () => {
  await fileStoreFromEnvironment({ FILES_BUCKET: "files", S3_ENDPOINT: server.endpoint }).ping();
  expect(() => fileStoreFromEnvironment({})).toThrow("FILES_BUCKET");
});
