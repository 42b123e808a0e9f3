import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { buildPortal } from "#cdk/build-portal.ts";
import { startLocalStack } from "#cdk/local/stack.ts";
import { readPortalOutput } from "#cdk/portal-output.ts";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import { type Answer, PortalLambda, type Request } from "./portal-lambda.ts";

/** The portal as it is deployed, called as API Gateway calls it, against the running API with its demo colleges. */
export async function startDeployedPortal() {
  // npm is asked for nothing: pictures are not under test.
  await buildPortal({ stdio: "ignore", env: { npm_config_offline: "true" } });
  const portal = readPortalOutput();
  const dataDir = await mkdtemp(join(tmpdir(), "placement-open-next-"));
  const stack = await startLocalStack({ dataDir, port: 0, quiet: true, seed: true });
  const secret = await originVerifySecret(dataDir);
  const { portalTemplate, api } = stack.urls;
  const lambda = await PortalLambda.start(join(portal.server.directory, "index.mjs"), {
    PATH: process.env["PATH"] ?? "",
    AWS_REGION: "ap-south-1",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    API_ORIGIN: api,
    ORIGIN_VERIFY_SECRETS: secret,
    PORTAL_URL_TEMPLATE: portalTemplate,
    STAGE: "staging",
    CACHE_BUCKET_NAME: "cache",
    CACHE_BUCKET_KEY_PREFIX: portal.cache.prefix,
    CACHE_BUCKET_REGION: "ap-south-1",
    CACHE_DYNAMO_TABLE: "tags",
    REVALIDATION_QUEUE_URL: "https://sqs.ap-south-1.amazonaws.com/1/revalidate.fifo",
    REVALIDATION_QUEUE_REGION: "ap-south-1",
  });
  afterAll(async () => {
    lambda.stop();
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const originOf = (tenant: string) => portalTemplate.replace("{tenant}", tenant);
  const hostOf = (tenant: string) => new URL(originOf(tenant)).host;
  /** What the edge adds to a request for a tenant's host. */
  const edgeHeaders = (tenant: string): Record<string, string> => ({
    [EDGE_HEADERS.originVerify]: secret,
    [EDGE_HEADERS.host]: hostOf(tenant),
    [EDGE_HEADERS.viewerIp]: "203.0.113.7",
    "x-forwarded-host": hostOf(tenant),
  });

  /** Asks the API past the edge, as a browser there would. */
  const callApi = (
    tenant: string,
    method: string,
    path: string,
    body: object | undefined,
    cookie = "",
  ): Promise<Response> =>
    fetch(`${api}${path}`, {
      method,
      headers: {
        ...edgeHeaders(tenant),
        origin: originOf(tenant),
        cookie,
        "content-type": "application/json",
        "idempotency-key": crypto.randomUUID(),
      },
      ...(body && { body: JSON.stringify(body) }),
    });

  return {
    portal,
    lambda,
    hostOf,
    edgeHeaders,
    /** A request that comes by the edge, with headers of the visitor's own. */
    at: (tenant: string, path: string, headers: Request["headers"] = {}, method = "GET"): Promise<Answer> =>
      lambda.ask({ path, method, headers: { ...edgeHeaders(tenant), ...headers } }),
    callApi,
    /** The cookies of somebody who signed in at a tenant. */
    async signIn(tenant: string, email: string): Promise<string> {
      const login = { email, password: "placement-demo" };
      const answer = await callApi(tenant, "POST", "/api/auth/sign-in/email", login);
      expect(answer.status).toBe(200);
      const cookies = answer.headers.getSetCookie().map((each) => each.split(";")[0]);
      return cookies.join("; ");
    },
  };
}

// Where the local stack writes each function's environment for `sam local invoke`.
async function originVerifySecret(dataDir: string): Promise<string> {
  const environments = JSON.parse(await readFile(join(dataDir, "sam-env.json"), "utf8")) as {
    readonly ApiFunction: { readonly ORIGIN_VERIFY_SECRETS: string };
  };
  return environments.ApiFunction.ORIGIN_VERIFY_SECRETS;
}
