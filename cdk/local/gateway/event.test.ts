import { describe, expect, test } from "vitest";
import { gatewayEvent, type GatewayRequest, gatewayResponse } from "./event.ts";

const route = { routeKey: "ANY /api/{proxy+}", functionId: "ApiFunction", timeoutMilliseconds: 29_000 };

function eventOf(request: Partial<GatewayRequest>) {
  return gatewayEvent(
    {
      method: "GET",
      url: "/api/drives",
      headers: {},
      body: Buffer.alloc(0),
      sourceIp: "127.0.0.1",
      requestId: "r1",
      time: new Date("2026-01-02T03:04:05Z"),
      ...request,
    },
    { route, pathParameters: { proxy: "drives" } },
  );
}

describe("the event of an HTTP API, format 2.0", () => {
  test("has method, path, parameters and times where handlers look for them", () => {
    const event = eventOf({ method: "POST", url: "/api/drives?q=a%20b&x=1&x=2" });
    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "ANY /api/{proxy+}",
      rawPath: "/api/drives",
      rawQueryString: "q=a%20b&x=1&x=2",
      queryStringParameters: { q: "a b", x: "1,2" },
      pathParameters: { proxy: "drives" },
      requestContext: {
        http: { method: "POST", path: "/api/drives", sourceIp: "127.0.0.1" },
        stage: "$default",
        timeEpoch: 1767323045000,
      },
    });
  });

  test("keeps cookies apart from headers, one by one", () => {
    const event = eventOf({ headers: { cookie: "a=1; b=2", accept: "*/*" } });
    expect(event.cookies).toEqual(["a=1", "b=2"]);
    expect(event.headers).toEqual({ accept: "*/*" });
  });

  test("leaves out what there is none of", () => {
    const event = eventOf({});
    expect(event).not.toHaveProperty("body");
    expect(event).not.toHaveProperty("cookies");
    expect(event).not.toHaveProperty("queryStringParameters");
    expect(event.isBase64Encoded).toBe(false);
  });

  test.each([
    ["application/json", false],
    ["application/json; charset=utf-8", false],
    ["application/problem+json", false],
    ["text/csv", false],
    ["application/x-www-form-urlencoded", true],
    ["multipart/form-data; boundary=x", true],
    ["application/pdf", true],
    [undefined, true],
  ])("carries a body of %s with base64 = %s", (contentType, encoded) => {
    const body = Buffer.from("é=1");
    const event = eventOf({ method: "POST", body, headers: contentType ? { "content-type": contentType } : {} });
    expect(event.isBase64Encoded).toBe(encoded);
    expect(Buffer.from(event.body ?? "", encoded ? "base64" : "utf8")).toEqual(body);
  });
});

describe("a function's answer", () => {
  test("keeps two cookies as two headers", () => {
    const response = gatewayResponse({ statusCode: 204, headers: { "x-a": 1 }, cookies: ["a=1; Path=/", "b=2"] });
    expect(response?.headers).toEqual([
      ["x-a", "1"],
      ["set-cookie", "a=1; Path=/"],
      ["set-cookie", "b=2"],
    ]);
  });

  test("is decoded when it says that it is base64", () => {
    expect(gatewayResponse({ statusCode: 200, body: "AAEC/w==", isBase64Encoded: true })?.body).toEqual(
      Buffer.from([0, 1, 2, 255]),
    );
  });

  test("without a status is JSON with 200", () => {
    expect(gatewayResponse({ fine: true })).toEqual({
      status: 200,
      headers: [["content-type", "application/json"]],
      body: Buffer.from('{"fine":true}'),
    });
  });

  test.each([[null], [undefined], [42], [{ statusCode: "abc" }], [{ statusCode: 1000 }]])(
    "of %j is none",
    (payload) => {
      expect(gatewayResponse(payload)).toBeUndefined();
    },
  );
});
