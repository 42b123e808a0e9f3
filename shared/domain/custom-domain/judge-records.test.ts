import { describe, expect, test } from "vitest";
import { type DnsAnswers, isInOrder, judgeRecords } from "./judge-records.ts";

const wanted = { text: "placement-domain=abc", host: "connect.placement.example" };
const right: DnsAnswers = {
  texts: ["placement-domain=abc"],
  aliases: ["connect.placement.example", "d1.cloudfront.net"],
  addresses: ["192.0.2.1"],
  wanted: ["192.0.2.1", "192.0.2.2"],
};

describe("the TXT record", () => {
  test.each<[string, DnsAnswers["texts"], string]>([
    ["is there", ["placement-domain=abc"], "found"],
    ["is there beside others", ["v=spf1 -all", "placement-domain=abc"], "found"],
    ["has a blank around it", [" placement-domain=abc "], "found"],
    ["is not there", [], "missing"],
    ["is another college's", ["placement-domain=xyz"], "wrong"],
    ["lacks its beginning", ["abc"], "wrong"],
    ["has quotes in it", ['"placement-domain=abc"'], "wrong"],
    ["differs in case", ["PLACEMENT-DOMAIN=ABC"], "wrong"],
    ["was not answered", null, "unknown"],
  ])("%s", (_label, texts, verdict) => {
    expect(judgeRecords(wanted, { ...right, texts }).ownership.verdict).toBe(verdict);
  });

  test("tells at most five of what stands there", () => {
    const texts = Array.from({ length: 9 }, (_, i) => `x${i}`);
    expect(judgeRecords(wanted, { ...right, texts }).ownership.found).toHaveLength(5);
  });
});

describe("the way here", () => {
  test.each<[string, Partial<DnsAnswers>, string]>([
    ["by CNAME", {}, "found"],
    ["by CNAME in capitals, with a dot", { aliases: ["CONNECT.Placement.Example."] }, "found"],
    ["by way of another alias", { aliases: ["www.college.edu", "connect.placement.example"] }, "found"],
    ["by ALIAS, whose answer is addresses", { aliases: [], addresses: ["192.0.2.2"] }, "found"],
    ["to the college's old portal", { aliases: ["old.college.edu"], addresses: ["198.51.100.7"] }, "wrong"],
    ["to a name that merely ends alike", { aliases: ["evil-connect.placement.example"] }, "wrong"],
    ["to an address of its own", { aliases: [], addresses: ["198.51.100.7"] }, "wrong"],
    ["not at all", { aliases: [], addresses: [] }, "missing"],
    ["unanswered", { aliases: null, addresses: null }, "unknown"],
    ["to addresses, with ours unanswered", { aliases: [], addresses: ["198.51.100.7"], wanted: null }, "unknown"],
  ])("%s", (_label, answers, verdict) => {
    expect(judgeRecords(wanted, { ...right, ...answers }).routing.verdict).toBe(verdict);
  });
});

test("only both records together prove a domain", () => {
  expect(isInOrder(judgeRecords(wanted, right))).toBe(true);
  expect(isInOrder(judgeRecords(wanted, { ...right, texts: [] }))).toBe(false);
  expect(isInOrder(judgeRecords(wanted, { ...right, aliases: [], addresses: [] }))).toBe(false);
});
