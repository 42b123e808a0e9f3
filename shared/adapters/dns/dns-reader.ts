import { Resolver } from "node:dns/promises";
import { ENV } from "#shared/config/environment.ts";
import type { DnsReader } from "#shared/ports/dns-reader.ts";

const TIMEOUT_MILLISECONDS = 2_000;
const TRIES = 2;
// What a chain of aliases may have before it is taken for a circle.
const MOST_ALIASES = 8;

/** Asks DNS through Node's own resolver: the given servers (`host:port`), or the system's. */
export function createDnsReader(servers: readonly string[] = []): DnsReader {
  const resolver = new Resolver({ timeout: TIMEOUT_MILLISECONDS, tries: TRIES });
  if (servers.length > 0) resolver.setServers([...servers]);

  const addressesOf = async (name: string) => {
    const [four, six] = await Promise.all([
      answered(() => resolver.resolve4(name)),
      answered(() => resolver.resolve6(name)),
    ]);
    return four === null && six === null ? null : [...(four ?? []), ...(six ?? [])];
  };
  const aliasesOf = async (domain: string) => {
    const aliases: string[] = [];
    for (let name: string | undefined = domain; name !== undefined && aliases.length < MOST_ALIASES;) {
      const asked: string = name;
      const next = await answered(() => resolver.resolveCname(asked));
      if (next === null) return aliases.length === 0 ? null : aliases;
      name = next[0];
      if (name !== undefined) aliases.push(name);
    }
    return aliases;
  };

  return {
    async read({ textAt, domain, host }) {
      const [texts, aliases, addresses, wanted] = await Promise.all([
        answered(() => resolver.resolveTxt(textAt)),
        aliasesOf(domain),
        addressesOf(domain),
        addressesOf(host),
      ]);
      // A value longer than 255 characters comes in pieces.
      return { texts: texts?.map((pieces) => pieces.join("")) ?? null, aliases, addresses, wanted };
    },
  };
}

/** The reader that the environment names. */
export function dnsReaderFromEnvironment(env: NodeJS.ProcessEnv = process.env): DnsReader {
  return createDnsReader(env[ENV.dnsServers]?.split(",").filter(Boolean));
}

// No such name, or no such record there, is an answer. A server that fails or is silent is none.
const NOTHING_THERE = new Set(["ENODATA", "ENOTFOUND"]);

async function answered<T>(ask: () => Promise<T[]>): Promise<T[] | null> {
  try {
    return await ask();
  } catch (error) {
    return NOTHING_THERE.has((error as { code?: string }).code ?? "") ? [] : null;
  }
}
