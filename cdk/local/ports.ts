import { createServer } from "node:net";
import { LocalError } from "./local-error.ts";

/** A port of the loopback address that nobody listens on: the preferred one when it is free. */
export async function freePort(preferred = 0): Promise<number> {
  const port = await tryPort(preferred);
  if (port !== undefined) return port;
  return (await tryPort(0)) ?? Promise.reject(new LocalError("No port of 127.0.0.1 is free."));
}

/** Throws a sentence when the port that people type is taken. */
export async function requireFreePort(port: number): Promise<void> {
  if (port !== 0 && (await tryPort(port)) === undefined) {
    throw new LocalError(`Port ${port} is taken by another program. Stop it, or choose another: PORT=3100 npm run dev`);
  }
}

async function tryPort(port: number): Promise<number | undefined> {
  const probe = createServer();
  const listening = await new Promise<boolean>((done) => {
    probe.once("error", () => done(false));
    probe.listen(port, "127.0.0.1", () => done(true));
  });
  if (!listening) return undefined;
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  return typeof address === "object" && address !== null ? address.port : undefined;
}
