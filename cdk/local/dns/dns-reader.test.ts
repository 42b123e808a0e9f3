import { afterAll, describe, expect, test } from "vitest";
import { createDnsReader } from "#shared/adapters/dns/dns-reader.ts";
import { startDnsServer } from "./dns-server.ts";
import { Zone } from "./zone.ts";

const zone = new Zone([
  { type: "CNAME", name: "connect.localhost", value: "edge.localhost" },
  { type: "A", name: "edge.localhost", value: "127.0.0.1" },
]);
const server = await startDnsServer(0, zone);
afterAll(() => server.stop());

const reader = createDnsReader([server.address]);
const read = (domain: string) => reader.read({ textAt: `_placement.${domain}`, domain, host: "connect.localhost" });

describe("the local DNS, read as any other", () => {
  test("has nothing about a name that nobody made", async () => {
    expect(await read("careers.none.test")).toEqual({ texts: [], aliases: [], addresses: [], wanted: ["127.0.0.1"] });
  });

  test("follows aliases to their end", async () => {
    zone.add({ type: "CNAME", name: "Careers.College.Test.", value: "connect.localhost." });
    zone.add({ type: "TXT", name: "_placement.careers.college.test", value: "placement-domain=1" });
    zone.add({ type: "TXT", name: "_placement.careers.college.test", value: "something else" });
    expect(await read("careers.college.test")).toEqual({
      texts: ["placement-domain=1", "something else"],
      aliases: ["connect.localhost", "edge.localhost"],
      addresses: ["127.0.0.1"],
      wanted: ["127.0.0.1"],
    });
  });

  test("is not led around in a circle", async () => {
    zone.add({ type: "CNAME", name: "a.round.test", value: "b.round.test" });
    zone.add({ type: "CNAME", name: "b.round.test", value: "a.round.test" });
    expect((await read("a.round.test")).aliases).toHaveLength(8);
  });

  test("says that it knows nothing when no server answers", async () => {
    const gone = await startDnsServer(0, new Zone());
    await gone.stop();
    const unheard = createDnsReader([gone.address]);
    const answers = await unheard.read({ textAt: "_placement.x.test", domain: "x.test", host: "connect.localhost" });
    expect(answers).toEqual({ texts: null, aliases: null, addresses: null, wanted: null });
  });
});

test.each([
  [
    { type: "CNAME", name: "x.test", value: "y.test" },
    { type: "TXT", name: "x.test", value: "1" },
  ],
  [
    { type: "TXT", name: "x.test", value: "1" },
    { type: "CNAME", name: "x.test", value: "y.test" },
  ],
  [
    { type: "CNAME", name: "x.test", value: "y.test" },
    { type: "CNAME", name: "x.test", value: "z.test" },
  ],
] as const)("a name with a CNAME has nothing else: %j and %j", (first, second) => {
  const other = new Zone();
  expect(other.add(first)).toBeUndefined();
  expect(other.add(first)).toBeUndefined();
  expect(other.add(second)).toContain("nothing else");
  expect(other.list()).toEqual([first]);
});
