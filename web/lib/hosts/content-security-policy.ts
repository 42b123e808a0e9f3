/** What a policy depends on. */
export interface PolicyInput {
  readonly nonce: string;
  /** Origin that files are uploaded to and read from by signed URL. */
  readonly storageOrigin: string;
  /** Next.js evaluates code to rebuild stacks while developing, and reloads by a web socket. */
  readonly isDevelopment: boolean;
}

/**
 * Content-Security-Policy (level 3) of every page: scripts run by nonce alone. Styles may be inline, since overlays are
 * placed by style attributes, which no nonce covers.
 */
export function contentSecurityPolicy({ nonce, storageOrigin, isDevelopment }: PolicyInput): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${storageOrigin}`,
    "font-src 'self'",
    `connect-src 'self' ${storageOrigin}${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Origin of the file storage: the configured S3-compatible endpoint, else any bucket of Amazon S3 in the region. */
export function storageOriginOf(endpoint: string | undefined, region: string | undefined): string {
  if (endpoint) return new URL(endpoint).origin;
  return region ? `https://*.s3.${region}.amazonaws.com` : "https://*.amazonaws.com";
}
