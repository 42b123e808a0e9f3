import { asking } from "./asking.ts";
import type { Fixture } from "./fixture.ts";
import { handWrittenLists } from "./hand-written.ts";
import type { Comparison } from "./measure.ts";
import { peerServer } from "./peer-server.ts";

const LISTS: ReadonlySet<string> = new Set(["students", "drives", "a drive's applications", "audit trail"]);

/** The same lists by Fastify and pg. */
export async function peer(fixture: Fixture): Promise<Comparison[]> {
  const { college } = fixture;
  const lists = handWrittenLists(college).filter(({ name }) => LISTS.has(name));
  const server = peerServer(fixture.unboundUrl, college.id, lists);
  await server.ready();
  fixture.onClose(() => server.close());
  return lists.map(({ name, role, path }, index) => ({
    name,
    subjects: {
      api: asking(fixture, role, `GET ${path}`),
      "Fastify + pg": async () => {
        const { slug, members } = fixture.asking();
        const headers = { tenant: slug, authorization: members.get(role)?.sessionToken ?? "" };
        const { statusCode } = await server.inject({ url: `/lists/${index}`, headers });
        if (statusCode !== 200) throw new Error(`the peer answered ${statusCode}`);
      },
    },
  }));
}
