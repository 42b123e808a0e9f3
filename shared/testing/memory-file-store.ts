import { type FileStore, ObjectTooLarge } from "#shared/ports/file-store.ts";

/** Files in memory: what a signed URL would have uploaded is put there by the test. */
export class MemoryFileStore implements FileStore {
  readonly objects = new Map<string, { contentType: string; body: Uint8Array }>();

  async signUpload({ key, contentType }: { key: string; contentType: string; sizeBytes: number }) {
    const expiresAt = new Date(Date.now() + 300_000).toISOString();
    return {
      url: `https://files.test/${key}`,
      method: "PUT" as const,
      headers: { "content-type": contentType },
      expiresAt,
    };
  }
  async signDownload({ key, fileName }: { key: string; fileName: string }) {
    return `https://files.test/${key}?download=${encodeURIComponent(fileName)}`;
  }
  async read(key: string, maxBytes: number) {
    const body = this.objects.get(key)?.body;
    if (body && body.byteLength > maxBytes) throw new ObjectTooLarge(body.byteLength, maxBytes);
    return body;
  }
  async write({ key, contentType, body }: { key: string; contentType: string; body: Uint8Array }) {
    this.objects.set(key, { contentType, body });
  }
  async writeStream(object: { key: string; contentType: string }, pieces: AsyncIterable<Uint8Array>) {
    const held: Uint8Array[] = [];
    for await (const piece of pieces) held.push(piece);
    await this.write({ ...object, body: Buffer.concat(held) });
  }
  async remove(key: string) {
    this.objects.delete(key);
  }
  async ping() {}
}
