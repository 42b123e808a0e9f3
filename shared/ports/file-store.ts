/** Leave to upload one object: exactly this key, type and size, for five minutes. */
export interface UploadTicket {
  readonly url: string;
  readonly method: "PUT";
  readonly headers: Readonly<Record<string, string>>;
  /** ISO 8601 instant. */
  readonly expiresAt: string;
}

/** Private files. Keys begin with `tenants/<tenant id>/`. */
export interface FileStore {
  signUpload(object: { key: string; contentType: string; sizeBytes: number }): Promise<UploadTicket>;
  /** A URL that downloads the object as an attachment under `fileName`; valid for `expiresSeconds`. */
  signDownload(object: { key: string; fileName: string; expiresSeconds?: number }): Promise<string>;
  /** The object's bytes, or undefined when there is none; throws `ObjectTooLarge` above `maxBytes`. */
  read(key: string, maxBytes: number): Promise<Uint8Array | undefined>;
  /** `isTransient`: somebody fetches it within minutes, and it is of no use the day after: the store removes it then. */
  write(object: { key: string; contentType: string; body: Uint8Array; isTransient?: boolean }): Promise<void>;
  /** As `write`, for what is too large to be held: pieces are sent on as they come. When they fail, nothing is kept. */
  writeStream(
    object: { key: string; contentType: string; isTransient?: boolean },
    pieces: AsyncIterable<Uint8Array>,
  ): Promise<void>;
  remove(key: string): Promise<void>;
  /** Whether the bucket answers; for readiness. */
  ping(): Promise<void>;
}

/** What `read` throws for an object above the caller's limit; reading it again is of no use. */
export class ObjectTooLarge extends Error {
  override readonly name = "ObjectTooLarge";

  constructor(sizeBytes: number, maxBytes: number) {
    super(`The object has ${sizeBytes} bytes; at most ${maxBytes} are read.`);
  }
}
