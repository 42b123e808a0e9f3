// A runtime interface client, as AWS's aws-lambda-ric is one, without its native part: loads a bundle once, then takes
// one event at a time from the Runtime API that AWS_LAMBDA_RUNTIME_API names, and posts what the handler answers. It
// ends with its parent, whose end closes the channel between them.
import { Agent, request } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [file, exported] = String(process.env["_HANDLER"]).split(".");
const [hostname, port] = String(process.env["AWS_LAMBDA_RUNTIME_API"]).split(":");
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
process.on("disconnect", () => process.exit(0));
process.on("SIGINT", () => {});

/**
 * @param {string} path
 * @param {unknown} [body] posted when given
 * @returns {Promise<{ headers: import("node:http").IncomingHttpHeaders, text: string }>}
 */
function call(path, body) {
  const method = body === undefined ? "GET" : "POST";
  return new Promise((answer, fail) => {
    const sent = request({ hostname, port, agent, method, path: `/2018-06-01/runtime/${path}` }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => (text += part));
      response.on("end", () => answer({ headers: response.headers, text })).on("error", fail);
    });
    sent.on("error", fail);
    sent.end(typeof body === "string" ? body : body && JSON.stringify(body));
  });
}

/** @param {unknown} error */
function describe(error) {
  return error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: error.stack?.split("\n") ?? [] }
    : { errorType: "Error", errorMessage: String(error), trace: [] };
}

/** @param {import("node:http").IncomingHttpHeaders} headers */
function contextOf(headers) {
  return {
    awsRequestId: headers["lambda-runtime-aws-request-id"],
    invokedFunctionArn: headers["lambda-runtime-invoked-function-arn"],
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    getRemainingTimeInMillis: () => Number(headers["lambda-runtime-deadline-ms"]) - Date.now(),
  };
}

async function loadHandler() {
  try {
    const bundle = await import(pathToFileURL(join(String(process.env.LAMBDA_TASK_ROOT), `${file}.mjs`)).href);
    if (typeof bundle[exported] !== "function")
      throw new Error(`${process.env["_HANDLER"]} is undefined or not exported`);
    return bundle[exported];
  } catch (error) {
    await call("init/error", describe(error));
    throw error;
  }
}

const handler = await loadHandler();
for (;;) {
  const { headers, text } = await call("invocation/next");
  const invocation = `invocation/${headers["lambda-runtime-aws-request-id"]}`;
  process.env["_X_AMZN_TRACE_ID"] = String(headers["lambda-runtime-trace-id"]);
  try {
    const payload = await handler(JSON.parse(text), contextOf(headers));
    await call(`${invocation}/response`, JSON.stringify(payload ?? null));
  } catch (error) {
    await call(`${invocation}/error`, describe(error));
  }
}
