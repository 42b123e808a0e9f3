import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface S3rverInstance {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}
type S3rverConstructor = new (options: Record<string, unknown>) => S3rverInstance;

interface CanonicalRequest {
  readonly uri: string;
  readonly querystring: string;
}
interface SignatureV4 {
  getStringToSign(request: CanonicalRequest, signature: unknown): string;
}

/** A real S3-compatible server on a free port, with one bucket, that checks signatures; `stop` removes its files. */
export async function startS3Server(bucket: string): Promise<{ endpoint: string; stop: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), "placement-s3-"));
  const S3rver = loadS3rver();
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  const stop = async () => {
    await server.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { endpoint: `http://127.0.0.1:${port}`, stop };
}

/**
 * The package has neither types nor an ES module, and two faults in how it checks signatures: it forgets the slash
 * after a bucket's name, and leaves `!'()*` in query parameters as they are, where Signature Version 4 encodes them.
 */
function loadS3rver(): S3rverConstructor {
  const require = createRequire(import.meta.url);
  const v4: SignatureV4 = require("@20minutes/s3rver/lib/signature/v4.js");
  const original = v4.getStringToSign;
  v4.getStringToSign = (request, signature) => {
    const uri = request.uri.replace(/^\/[^/]+$/, "$&/");
    const querystring = request.querystring.replace(
      /[!'()*]/g,
      (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return original({ ...request, uri, querystring }, signature);
  };
  return require("@20minutes/s3rver");
}
