import type { IncomingHttpHeaders } from "node:http";

/**
 * Access key that a request is signed with, from the credential scope of Signature Version 4 in its header or, for a
 * signed URL, in its query. Undefined for a request without a signature.
 */
export function accessKeyOf(url: string, headers: IncomingHttpHeaders): string | undefined {
  const [, inHeader] = /^AWS4-HMAC-SHA256 .*?Credential=([^/,\s]+)\//.exec(headers.authorization ?? "") ?? [];
  if (inHeader !== undefined) return inHeader;
  const [, query = ""] = url.split(/\?(.*)/s);
  return new URLSearchParams(query).get("X-Amz-Credential")?.split("/")[0] || undefined;
}
