import { chmod, chown, cp, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import postgres from "postgres";
import { embeddedPostgres } from "./postgres-server.ts";

/** A server that keeps every change it has made, as a managed one does for its days of retention. */
export interface ArchivingPostgres {
  /** A superuser's, with its database `placement`. */
  readonly url: string;
  /** Copies the data while `meanwhile` writes: what the copy holds of that is put right from the archive. */
  backUp(meanwhile: () => Promise<unknown>): Promise<void>;
  /** Pulls the plug, and loses the data and all that has not been archived. */
  destroy(): Promise<void>;
}

export interface RestoredPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** Folders below `directory`: the living data, the base backup, the archive of changes. */
const places = (directory: string) => ({
  data: join(directory, "data"),
  backup: join(directory, "backup"),
  archive: join(directory, "archive"),
});

export async function startArchivingPostgres(directory: string): Promise<ArchivingPostgres> {
  const { data, backup, archive } = places(directory);
  const { server, start, url } = await embeddedPostgres(data, {
    wal_level: "replica",
    archive_mode: "on",
    archive_command: `cp "%p" "${archive}/%f"`,
    fsync: "off",
  });
  await server.initialise();
  await mkdir(archive);
  await giveTo(archive, data);
  await start();
  await server.createDatabase("placement");
  const database = `${url}/placement`;
  return {
    url: database,
    backUp: (meanwhile) => withSession(database, (sql) => takeBackup(sql, data, backup, meanwhile)),
    destroy: async () => {
      await withSession(database, archiveAll);
      const [pid = ""] = (await readFile(join(data, "postmaster.pid"), "utf8")).split("\n");
      const stopped = server.stop();
      // At once, before it has put anything in order.
      process.kill(Number(pid), "SIGQUIT");
      await stopped;
    },
  };
}

/** A new server from the base backup and the archive, as all was at an instant; without one, at the archive's end. */
export async function restorePostgres(directory: string, name: string, instant?: string): Promise<RestoredPostgres> {
  const { backup, archive } = places(directory);
  const data = join(directory, name);
  await cp(backup, data, { recursive: true });
  await writeFile(join(data, "recovery.signal"), "");
  await chmod(data, 0o700);
  await giveTo(data, archive);
  const { server, start, url } = await embeddedPostgres(data, {
    restore_command: `cp "${archive}/%f" "%p"`,
    ...(instant !== undefined && { recovery_target_time: instant, recovery_target_action: "promote" }),
    fsync: "off",
  });
  await start();
  return { url: `${url}/placement`, stop: () => server.stop() };
}

// PostgreSQL's low-level backup: https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP
async function takeBackup(
  sql: postgres.Sql,
  data: string,
  backup: string,
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  await sql`select pg_backup_start('drill', true)`;
  await Promise.all([cp(data, backup, { recursive: true, filter: (path) => belongs(path, data) }), meanwhile()]);
  const [stopped] = await sql<{ labelfile: string }[]>`select labelfile from pg_backup_stop()`;
  await writeFile(join(backup, "backup_label"), stopped?.labelfile ?? "");
}

/** Of one run of the server: the folder is copied, what is in it is not. */
const TRANSIENT = new Set(["pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots"]);

function belongs(path: string, data: string): boolean {
  const isTransient = dirname(dirname(path)) === data && TRANSIENT.has(basename(dirname(path)));
  return !isTransient && !/^(?:postmaster\.(?:pid|opts)|pg_internal\.init.*)$/.test(basename(path));
}

/** Waits until the last change that was committed is in the archive, whole. */
async function archiveAll(sql: postgres.Sql): Promise<void> {
  const [last] = await sql<{ file: string }[]>`select pg_walfile_name(pg_switch_wal()) as file`;
  const isArchived = async () => {
    const [done] = await sql`select 1 from pg_stat_archiver where last_archived_wal >= ${last?.file ?? ""}`;
    return done !== undefined;
  };
  while (!(await isArchived())) await sql`select pg_sleep(0.02)`;
}

/** Makes what this process has written the server's: as root it runs under an account of its own. */
async function giveTo(path: string, like: string): Promise<void> {
  const { uid, gid } = await stat(like);
  const below = (await stat(path)).isDirectory() ? await readdir(path, { recursive: true }) : [];
  await Promise.all(["", ...below].map((each) => chown(join(path, each), uid, gid)));
}

async function withSession<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
