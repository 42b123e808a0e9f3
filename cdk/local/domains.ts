import { readFileSync, writeFileSync } from "node:fs";
import { type CloudFrontServer, startCloudFrontServer } from "./cloudfront/cloudfront-server.ts";
import { TenantStore } from "./cloudfront/tenant-store.ts";
import { startDnsPage } from "./dns/dns-page.ts";
import { startDnsServer } from "./dns/dns-server.ts";
import { Zone } from "./dns/zone.ts";
import type { Site } from "./site.ts";

/** DNS and CloudFront of one machine, for colleges' own domains. */
export interface LocalDomains {
  readonly zone: Zone;
  readonly cloudfrontEndpoint: string;
  /** `127.0.0.1:5353` */
  readonly dnsServer: string;
  /** Where people make records. */
  readonly dnsPageUrl: string;
  /** Makes the platform's own distribution tenant known, as the deployment does. */
  addPlatform(name: string, domains: readonly string[]): void;
  /** Whether the edge answers for a host of a college's own. */
  serves(host: string): boolean;
}

const ADDRESS = "127.0.0.1";
const EDGE = "d111111abcdef8.cloudfront.localhost";
// Long enough to be seen, short enough to be waited for.
const TIMES = { deployMilliseconds: 1_000, issueMilliseconds: 2_000, timeOutMilliseconds: 72 * 3_600_000 };

/** Starts both; what was made with them is kept in the stack's folder. */
export async function startDomains({ data, lifetime }: Site): Promise<LocalDomains> {
  const keep = <T>(file: string) => ({
    kept: readList<T>(data.join(file)),
    save: (items: readonly T[]) => writeFileSync(data.join(file), JSON.stringify(items, null, 2), { mode: 0o600 }),
  });
  const records = keep<ReturnType<Zone["list"]>[number]>("dns.json");
  const tenants = keep<ReturnType<TenantStore["list"]>[number]>("cloudfront.json");
  const zone = new Zone(
    [
      { type: "CNAME", name: "connect.localhost", value: EDGE },
      { type: "A", name: EDGE, value: ADDRESS },
    ],
    records.kept,
    records.save,
  );
  const world = {
    ...TIMES,
    now: () => Date.now(),
    leadsHere: (domain: string) => zone.resolve(domain, "A").some(({ value }) => value === ADDRESS),
    mostTenants: 1_000,
  };
  const store = new TenantStore(world, tenants.kept, tenants.save);
  const [dns, page, cloudfront] = await Promise.all([
    startDnsServer(0, zone),
    startDnsPage(0, zone),
    startCloudFrontServer(0, store) satisfies Promise<CloudFrontServer>,
  ]);
  for (const each of [dns, page, cloudfront]) lifetime.add(each.stop);
  return {
    zone,
    cloudfrontEndpoint: cloudfront.url,
    dnsServer: dns.address,
    dnsPageUrl: page.url,
    addPlatform: (name, domains) => {
      if (store.list().some((tenant) => tenant.name === name)) return;
      store.create({ name, domains, enabled: true, asks: false });
    },
    serves: (host) => store.serves(host.toLowerCase().replace(/:\d+$/, "")),
  };
}

function readList<T>(path: string): readonly T[] {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
