// Loads a bundle in a process of its own and, given an event, makes its first call. Usage: node start.mjs <file> [event]
import { pathToFileURL } from "node:url";

const [, , file = "", event] = process.argv;
const { handler } = await import(pathToFileURL(file).href);
if (event !== undefined) {
  const { statusCode } = await handler(JSON.parse(event), {});
  if (statusCode !== 200) {
    process.stderr.write(`the first call was answered with ${statusCode}\n`);
    process.exit(1);
  }
}
process.exit(0);
