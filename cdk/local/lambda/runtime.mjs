// Lambda's runtime on one machine: loads a bundle once, then handles one event at a time, as its parent asks. It ends
// with its parent, whose end closes the channel between them.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [file, exported] = String(process.env["_HANDLER"]).split(".");
process.on("disconnect", () => process.exit(0));
process.on("SIGINT", () => {});

/** @param {unknown} error */
function describe(error) {
  return error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: error.stack?.split("\n") ?? [] }
    : { errorType: "Error", errorMessage: String(error), trace: [] };
}

/** @param {{ requestId: string, deadline: number, functionArn: string, logGroup: string }} about */
function contextOf(about) {
  return {
    awsRequestId: about.requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: "$LATEST",
    invokedFunctionArn: about.functionArn,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: about.logGroup,
    logStreamName: String(process.pid),
    getRemainingTimeInMillis: () => Math.max(0, about.deadline - Date.now()),
  };
}

// As Lambda has it: what nobody caught ends the environment.
for (const event of ["uncaughtException", "unhandledRejection"]) {
  process.on(event, (error) => {
    process.send({ type: "crashed", error: describe(error) }, () => process.exit(1));
  });
}

try {
  const bundle = await import(pathToFileURL(join(String(process.env.LAMBDA_TASK_ROOT), `${file}.mjs`)).href);
  const handler = bundle[exported];
  if (typeof handler !== "function") throw new Error(`${process.env["_HANDLER"]} is not exported`);
  process.on("message", async ({ event, about }) => {
    try {
      const payload = await handler(event, contextOf(about));
      process.send({ type: "answered", payload: payload ?? null });
    } catch (error) {
      process.send({ type: "failed", error: describe(error) });
    }
  });
  process.send({ type: "ready" });
} catch (error) {
  process.send({ type: "crashed", error: describe(error) }, () => process.exit(1));
}
