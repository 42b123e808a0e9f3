import { Writable } from "node:stream";
import { build } from "esbuild";
import { expect, test } from "vitest";

interface StreamCreator {
  writeHeaders(prelude: object): Writable;
}

/** OpenNext's own answer and the wrapper that streams it, bundled as they are into the server. */
interface OpenNextParts {
  readonly OpenNextNodeResponse: new (
    fixHeaders: () => void,
    onEnd: () => Promise<void>,
    streamCreator: StreamCreator,
  ) => {
    setHeader(name: string, values: readonly string[]): void;
    writeHead(status: number, headers: object): void;
    end(text: string): void;
  };
  readonly wrapper: {
    wrapper(
      handler: (event: unknown, options: { streamCreator: StreamCreator }) => Promise<unknown>,
      converter: { convertFrom(event: unknown): Promise<unknown> },
    ): Promise<(event: unknown, stream: Writable, context: object) => Promise<void>>;
  };
}

test("two Set-Cookie headers leave the portal as two", async () => {
  const { OpenNextNodeResponse, wrapper } = await openNext();
  Object.assign(globalThis, { awslambda: { streamifyResponse: (handler: unknown) => handler } });
  const serve = await wrapper.wrapper(
    (_event, { streamCreator }) => {
      const response = new OpenNextNodeResponse(
        () => {},
        async () => {},
        streamCreator,
      );
      response.setHeader("set-cookie", ["a=1; Path=/", "b=2; Expires=Sun, 1 Jan 2034"]);
      response.writeHead(200, { "content-type": "text/plain" });
      response.end("hello");
      return Promise.resolve();
    },
    { convertFrom: (event) => Promise.resolve(event) },
  );
  const chunks: Buffer[] = [];
  const stream = new Writable({ write: (chunk: Buffer, _, done) => void (chunks.push(Buffer.from(chunk)), done()) });
  await serve({}, stream, {});
  const [head = ""] = Buffer.concat(chunks).toString("utf8").split("\0");
  expect(JSON.parse(head)).toMatchObject({ cookies: ["a=1; Path=/", "b=2; Expires=Sun, 1 Jan 2034"] });
});

async function openNext(): Promise<OpenNextParts> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { OpenNextNodeResponse } from "@opennextjs/aws/http/openNextResponse.js";
        export { default as wrapper } from "@opennextjs/aws/overrides/wrappers/aws-apigw-streaming.js";`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "silent",
  });
  const code = Buffer.from(outputFiles[0]?.text ?? "").toString("base64");
  return (await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)) as OpenNextParts;
}
