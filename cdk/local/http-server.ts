import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Listens on the loopback address; answers the port. Rejects when it is taken. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", listening);
  });
  return (server.address() as AddressInfo).port;
}

/** Takes no more requests, and cuts those that are not answered in time. */
export async function close(server: Server, graceSeconds = 3): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000);
  await closed;
  clearTimeout(timer);
}
