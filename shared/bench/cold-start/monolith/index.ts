import { peerServer } from "../../peer-server.ts";

const { PEER_DATABASE_URL = "", PEER_COLLEGE = "", PEER_LIST = "" } = process.env;
const server = peerServer(PEER_DATABASE_URL, PEER_COLLEGE, [{ sql: PEER_LIST }]);

/** One call of the monolith, without a socket. */
export async function handler({ headers }: { headers: Record<string, string> }): Promise<{ statusCode: number }> {
  const { statusCode } = await server.inject({ url: "/lists/0", headers });
  return { statusCode };
}
