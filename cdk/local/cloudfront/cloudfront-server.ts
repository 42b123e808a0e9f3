import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { close, listen } from "../http-server.ts";
import { CloudFrontError } from "./cloudfront-error.ts";
import { CONNECTION_GROUP_ID, DISTRIBUTION_ID, type StoredTenant, type TenantStore } from "./tenant-store.ts";
import { elementOf, textOf, textsOf, writeXml, type Xml } from "./xml.ts";

export interface CloudFrontServer {
  readonly url: string;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly etag?: string;
}

/** What the server looks at before it answers; throws to fail a call, e.g. to throttle it. */
export type Interference = (call: { readonly method: string; readonly path: string }) => void;

/**
 * Stands in for CloudFront's API of distribution tenants (2020-05-31, REST-XML), for its own SDK client. Everything else
 * of CloudFront is `InvalidAction` here.
 */
export async function startCloudFrontServer(
  port: number,
  store: TenantStore,
  interfere: Interference = () => {},
): Promise<CloudFrontServer> {
  const server = createServer((request, response) => void handle(request, response));
  const listening = await listen(server, port);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, body, etag } = await answerOf(request);
    response.writeHead(status, { "content-type": "text/xml", "x-amzn-requestid": randomUUID(), ...(etag && { etag }) });
    response.end(body);
  }

  async function answerOf(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? "/", "http://cloudfront");
    const method = request.method ?? "GET";
    try {
      const body = await text(request);
      interfere({ method, path: url.pathname });
      return route(store, method, url, body, header(request, "if-match"));
    } catch (error) {
      const known = error instanceof CloudFrontError ? error : new CloudFrontError("InternalError", 500, String(error));
      const { code, status, message } = known;
      const said = { Error: { Type: status < 500 ? "Sender" : "Receiver", Code: code, Message: message } };
      return { status, body: writeXml("ErrorResponse", { ...said, RequestId: randomUUID() }) };
    }
  }

  return { url: `http://127.0.0.1:${listening}`, stop: () => close(server) };
}

function route(store: TenantStore, method: string, url: URL, body: string, ifMatch: string | undefined): Answer {
  const [version, noun, id] = url.pathname.split("/").slice(1).map(decodeURIComponent);
  switch (version === "2020-05-31" ? `${method} ${noun}${id === undefined ? "" : "/"}` : "") {
    case "POST distribution-tenant":
      return one(store, store.create({ ...configOf(body), name: required(body, "Name") }), 201);
    case "GET distribution-tenant":
      return one(store, store.findByDomain(url.searchParams.get("domain") ?? ""));
    case "GET distribution-tenant/":
      return one(store, store.find(id ?? ""));
    case "PUT distribution-tenant/":
      return one(store, store.update(id ?? "", ifMatch, configOf(body)));
    case "DELETE distribution-tenant/":
      store.delete(id ?? "", ifMatch);
      return { status: 204 };
    case "POST distribution-tenants":
      return page(store, body);
    case "GET managed-certificate/":
      return certificate(store, store.find(id ?? ""));
    default:
      throw new CloudFrontError("InvalidAction", 400, `The stand-in has no ${method} ${url.pathname}.`);
  }
}

function configOf(body: string) {
  if (required(body, "DistributionId") !== DISTRIBUTION_ID) throw new CloudFrontError("EntityNotFound", 404);
  const domains = textsOf(elementOf(body, "Domains") ?? "", "Domain");
  if (domains.length === 0) throw new CloudFrontError("InvalidArgument", 400, "Domains is empty.");
  const certificateArn = textOf(elementOf(body, "Certificate") ?? "", "Arn");
  return {
    domains,
    enabled: textOf(body, "Enabled") !== "false",
    asks: textOf(body, "ValidationTokenHost") === "cloudfront",
    ...(certificateArn !== undefined && { certificateArn }),
  };
}

function required(body: string, name: string): string {
  const value = textOf(body, name);
  if (!value) throw new CloudFrontError("InvalidArgument", 400, `${name} is missing.`);
  return value;
}

function one(store: TenantStore, tenant: StoredTenant, status = 200): Answer {
  return { status, etag: tenant.version, body: writeXml("DistributionTenant", element(store, tenant)) };
}

function element(store: TenantStore, tenant: StoredTenant): { readonly [name: string]: Xml | undefined } {
  return {
    Id: tenant.id,
    DistributionId: DISTRIBUTION_ID,
    Name: tenant.name,
    Arn: `arn:aws:cloudfront::000000000000:distribution-tenant/${tenant.id}`,
    Domains: { member: tenant.domains.map((Domain) => ({ Domain, Status: store.domainStatusOf(tenant) })) },
    Customizations: tenant.certificateArn && { Certificate: { Arn: tenant.certificateArn } },
    ConnectionGroupId: CONNECTION_GROUP_ID,
    CreatedTime: new Date(tenant.createdAt),
    LastModifiedTime: new Date(tenant.changedAt),
    Enabled: tenant.enabled,
    Status: store.statusOf(tenant),
  };
}

function page(store: TenantStore, body: string): Answer {
  const from = Number(textOf(body, "Marker") ?? 0);
  const size = Number(textOf(body, "MaxItems") ?? 100);
  const all = store.list();
  const members = all.slice(from, from + size).map((tenant) => ({ ...element(store, tenant), ETag: tenant.version }));
  const next = from + size < all.length ? { NextMarker: String(from + size) } : {};
  return {
    status: 200,
    body: writeXml("ListDistributionTenantsResult", {
      ...next,
      DistributionTenantList: { DistributionTenantSummary: members },
    }),
  };
}

function certificate(store: TenantStore, tenant: StoredTenant): Answer {
  const { arn, status } = store.certificateOf(tenant);
  const details = { CertificateArn: arn, CertificateStatus: status, ValidationTokenHost: "cloudfront" };
  return { status: 200, body: writeXml("ManagedCertificateDetails", details) };
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
