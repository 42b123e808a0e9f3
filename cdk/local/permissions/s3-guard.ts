import type { IncomingMessage } from "node:http";
import type { GuardedService } from "./guard.ts";
import { listingOf, namesObjectsInBody, s3Accesses } from "./s3-access.ts";

const asked = ({ method = "GET", url = "/", headers }: IncomingMessage) => ({ method, url, headers });

/** S3's REST API. A delete of many objects is refused as a whole when one of them may not be deleted. */
export const S3_GUARD: GuardedService = {
  // A browser asks before it uploads, and signs nothing then.
  isFree: ({ method }) => method === "OPTIONS",
  needsBody: (request) => namesObjectsInBody(asked(request)),
  accesses: (request, body) => s3Accesses({ ...asked(request), body }),
  toLearnOfAbsence: (request) => {
    const [access] = s3Accesses(asked(request));
    return access?.action === "s3:GetObject" ? listingOf(request.url ?? "/") : undefined;
  },
  refuse: ({ method, headers }, response, reason) => {
    const document = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>${escapeXml(reason)}</Message></Error>`;
    response.writeHead(403, {
      "content-type": "application/xml",
      ...(headers.origin !== undefined && { "access-control-allow-origin": headers.origin, vary: "Origin" }),
    });
    response.end(method === "HEAD" ? undefined : document);
  },
};

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
