import postgres from "postgres";
import { connect, type Database } from "#shared/db/connect.ts";
import { type CollegeSize, LARGE_COLLEGE, SMALL } from "#shared/demo/college/college.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import type { MadeMember } from "#shared/testing/factories/member.ts";
import { startPostgres } from "#shared/testing/postgres-server.ts";
import { signIn } from "#shared/testing/sign-in.ts";
import { type SeatedCollege, seatCollege, storeMadeUp } from "#functions/api/testing/large-college.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";

const OTHER_COLLEGES = 49;
// Each may ask 600 times a minute.
const SESSIONS_A_ROLE = 100;

/** One database with the API over it, and connections for what the API is compared with. */
export interface Installation {
  readonly api: TestApi;
  /** As the application: bound to a tenant by the setting alone. */
  readonly bare: postgres.Sql;
  /** Whom row security does not bind. */
  readonly unbound: postgres.Sql;
  /** Where `unbound` leads. */
  readonly unboundUrl: string;
  /** Where the application signs in. */
  readonly appUrl: string;
}

export interface Fixture extends Installation {
  /** A college of the generator's, the same in both installations; here it shares with 49 others. */
  readonly college: SeatedCollege;
  /** The college by itself. */
  readonly alone: Installation;
  /** The college with other sessions of the same people, in turns. */
  asking(): SeatedCollege;
  /** Has something else closed before the databases are. */
  onClose(close: () => Promise<unknown>): void;
  close(): Promise<void>;
}

/** A college of this size among fifty and, in another database, by itself. */
export async function openFixture(size: CollegeSize): Promise<Fixture> {
  const server = await startPostgres();
  const address = new URL(server.url).host;
  const urlOf = (role: string, name: string) => `postgres://${role}:test@${address}/${name}`;
  const admin = postgres(`${server.url}/postgres`, { max: 1, onnotice: () => {} });
  const opened: { close(): Promise<void> }[] = [];
  const peers: (() => Promise<unknown>)[] = [];

  await admin.unsafe("create database alone template template");
  const filling = connect(urlOf("placement_app", "alone"));
  const now = new Date();
  const rows = await storeMadeUp(filling, { ...LARGE_COLLEGE, ...size }, now);
  const college = await seatCollege(filling, rows);
  const seats = await takeSeats(filling, college);
  await filling.close();
  await admin.unsafe("create database shared template alone");

  const open = async (name: string): Promise<Installation & { readonly app: Database }> => {
    const app = connect(urlOf("placement_app", name));
    const [bare, unbound] = ["placement_app", "postgres"].map((role) =>
      postgres(urlOf(role, name), { max: 1, onnotice: () => {} }),
    ) as [postgres.Sql, postgres.Sql];
    opened.push(app, { close: () => bare.end() }, { close: () => unbound.end() });
    return {
      app,
      api: new TestApi({ app }),
      bare,
      unbound,
      unboundUrl: urlOf("postgres", name),
      appUrl: urlOf("placement_app", name),
    };
  };
  const [alone, shared] = [await open("alone"), await open("shared")];
  for (let i = 1; i <= OTHER_COLLEGES; i++) {
    await storeMadeUp(shared.app, { ...SMALL, slug: `small${i}`, name: `College ${i}`, seed: 100 + i }, now);
  }
  for (const each of [alone, shared]) await each.unbound.unsafe("vacuum analyze");

  let turn = 0;
  return {
    ...shared,
    college,
    alone,
    asking: () => ({ ...college, members: seats[turn++ % seats.length] ?? college.members }),
    onClose: (close) => void peers.push(close),
    close: async () => {
      for (const close of peers) await close();
      await Promise.all([...opened.map((each) => each.close()), admin.end()]);
      await server.stop();
    },
  };
}

/** The college's people, signed in many times over. */
async function takeSeats(db: Database, { id, members }: SeatedCollege): Promise<ReadonlyMap<Role, MadeMember>[]> {
  const seats: ReadonlyMap<Role, MadeMember>[] = [];
  for (let i = 0; i < SESSIONS_A_ROLE; i++) {
    const seat = new Map<Role, MadeMember>();
    for (const [role, { actor }] of members) seat.set(role, await signIn(db, id, actor.membershipId));
    seats.push(seat);
  }
  return seats;
}
