import type { Problem } from "#shared/contracts/problem.ts";
import type { UploadTicket } from "#shared/contracts/uploads.ts";
import { type ApiResult, local } from "../api/result.ts";

export interface UploadOptions {
  /** Called with the part that has been sent, 0 to 1. */
  readonly onProgress?: (part: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Sends a file straight to storage with leave by signed URL. XMLHttpRequest, because `fetch` tells no progress of what
 * it sends. Never rejects.
 */
export function uploadFile(
  file: Blob,
  ticket: Pick<UploadTicket, "url" | "method" | "headers">,
  { onProgress, signal }: UploadOptions = {},
): Promise<ApiResult<undefined>> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const fail = (problem: Problem) => done({ ok: false, problem });
    request.open(ticket.method, ticket.url);
    for (const [name, value] of Object.entries(ticket.headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress?.(loaded / total);
    });
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) return done({ ok: true, data: undefined });
      return fail(local("upload_refused", "Upload refused", "The storage did not take this file. Please try again."));
    });
    request.addEventListener("error", () =>
      fail(local("upload_failed", "Upload failed", "The connection broke off. Please try again.")),
    );
    request.addEventListener("abort", () => fail(local("upload_cancelled", "Cancelled", "The upload was cancelled.")));
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
