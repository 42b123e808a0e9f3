/**
 * Names of the environment variables that functions read. CDK sets them, functions read them; nothing else may
 * spell them out.
 */
export const ENV = {
  /** postgres:// URL; wins over the parts below. Set locally and with compose. */
  databaseUrl: "DATABASE_URL",
  databaseHost: "DATABASE_HOST",
  databasePort: "DATABASE_PORT",
  databaseName: "DATABASE_NAME",
  /** The role a function signs in as; with IAM authentication when `DATABASE_URL` is unset. */
  databaseUser: "DATABASE_USER",
  /** One private bucket for résumés, logos and imports; keys begin with `tenants/<tenant id>/`. */
  filesBucket: "FILES_BUCKET",
  /** Another S3-compatible endpoint for the same client (MinIO, the local server). */
  s3Endpoint: "S3_ENDPOINT",
  sqsEndpoint: "SQS_ENDPOINT",
  resendApiKey: "RESEND_API_KEY",
  /** Read by the `resend` client itself. */
  resendBaseUrl: "RESEND_BASE_URL",
  /** Bare address that mail is sent from; the tenant's sender name is put before it. */
  mailFrom: "MAIL_FROM",
  openaiApiKey: "OPENAI_API_KEY",
  openaiBaseUrl: "OPENAI_BASE_URL",
  openaiModel: "OPENAI_MODEL",
  /** One secret, or two separated by a comma while rotating. */
  originVerifySecrets: "ORIGIN_VERIFY_SECRETS",
  authSecret: "AUTH_SECRET",
  /** URL of a tenant's portal with `{tenant}` in the place of its slug, e.g. `https://{tenant}.placement.example`. */
  portalUrlTemplate: "PORTAL_URL_TEMPLATE",
  /** Origin of the API, for the portal's server. */
  apiOrigin: "API_ORIGIN",
  /** Name of CloudFront's distribution tenant of the platform itself, whose distribution own domains join. */
  platformTenant: "PLATFORM_TENANT",
  /** Another endpoint with CloudFront's API; CloudFront's own when unset. */
  cloudfrontEndpoint: "CLOUDFRONT_ENDPOINT",
  /** DNS servers to ask, `host:port` separated by commas; the system's when unset. */
  dnsServers: "DNS_SERVERS",
  /** Name under which logs, figures and traces are found; Powertools reads it itself. */
  serviceName: "POWERTOOLS_SERVICE_NAME",
  /** Stage name: `prod`, `staging` or `local`. */
  stage: "STAGE",
} as const;
