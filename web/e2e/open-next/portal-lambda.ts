import { type ChildProcess, fork } from "node:child_process";
import { resolve } from "node:path";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `Set-Cookie` headers, each on its own. */
  readonly cookies: readonly string[];
  readonly text: string;
  /** How many pieces it came in, its head among them. */
  readonly pieces: number;
}

/** What the function keeps outside itself. */
export interface Kept {
  /** Keys of objects in S3. */
  readonly objects: readonly string[];
  /** Keys of rows in DynamoDB. */
  readonly rows: readonly string[];
  readonly messages: readonly { readonly MessageBody: string; readonly MessageGroupId: string }[];
}

/** A request as the edge passes it on. */
export interface Request {
  readonly method?: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const HOST = resolve(import.meta.dirname, "lambda.mjs");
// What API Gateway puts between the head of a streamed answer and its body.
const DELIMITER = Buffer.alloc(8);

/** The portal's built server function in a process of its own, called as API Gateway's REST proxy calls it. */
export class PortalLambda {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #calls = 0;

  private constructor(bundle: string, environment: Readonly<Record<string, string>>) {
    this.#process = fork(HOST, [bundle], { env: environment, stdio: ["ignore", "ignore", "inherit", "ipc"] });
    this.#process.on("message", (message: { id: number; answer?: unknown; error?: string }) => {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error === undefined) waiting?.resolve(message.answer);
      else waiting?.reject(new Error(message.error));
    });
    this.#process.once("exit", (code) => {
      for (const waiting of this.#waiting.values()) waiting.reject(new Error(`the function ended with ${code}`));
    });
  }

  /** Loads the bundle; settles when its module is there. */
  static async start(bundle: string, environment: Readonly<Record<string, string>>): Promise<PortalLambda> {
    const lambda = new PortalLambda(bundle, environment);
    await lambda.#wait(0);
    return lambda;
  }

  async ask(request: Request): Promise<Answer> {
    const { base64, chunks } = (await this.#call({ ask: "invoke", event: restEvent(request) })) as Streamed;
    const bytes = Buffer.from(base64, "base64");
    const cut = bytes.indexOf(DELIMITER);
    if (cut < 0) throw new Error(`no head in the answer to ${request.path}: ${bytes.toString("utf8", 0, 200)}`);
    const head = JSON.parse(bytes.toString("utf8", 0, cut)) as Head;
    const text = bytes.toString("utf8", cut + DELIMITER.length);
    return { status: head.statusCode, headers: head.headers, cookies: head.cookies ?? [], text, pieces: chunks };
  }

  kept(): Promise<Kept> {
    return this.#call({ ask: "kept" }) as Promise<Kept>;
  }

  /** From now on, all that is kept in S3 was written so long ago. */
  async age(milliseconds: number): Promise<void> {
    await this.#call({ ask: "age", milliseconds });
  }

  stop(): void {
    this.#process.kill();
  }

  #call(message: object): Promise<unknown> {
    this.#calls += 1;
    const id = this.#calls;
    this.#process.send({ id, ...message });
    return this.#wait(id);
  }

  #wait(id: number): Promise<unknown> {
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(id, waiting);
    return waiting.promise;
  }
}

interface Streamed {
  readonly base64: string;
  readonly chunks: number;
}

interface Head {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
}

/** An event of API Gateway's REST proxy (payload format 1.0). */
function restEvent({ method = "GET", path, headers }: Request) {
  const { pathname, searchParams } = new URL(path, "https://gateway.test");
  const query = Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
  const all = { host: "gateway.execute-api.ap-south-1.amazonaws.com", "x-forwarded-proto": "https", ...headers };
  return {
    resource: "/{proxy+}",
    path: pathname,
    httpMethod: method,
    headers: all,
    multiValueHeaders: Object.fromEntries(Object.entries(all).map(([name, value]) => [name, [value]])),
    queryStringParameters: Object.fromEntries(Object.entries(query).map(([name, values]) => [name, values.at(-1)])),
    multiValueQueryStringParameters: query,
    requestContext: { identity: { sourceIp: "203.0.113.7" }, httpMethod: method, stage: "live" },
    body: null,
    isBase64Encoded: false,
  };
}
