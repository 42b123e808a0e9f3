import { expect, test } from "vitest";
import { parseStage, readDelivery, readStages } from "./config.ts";

const [staging] = readStages("staging");

test("there are the two stages", () => {
  expect(readStages().map(({ name }) => name)).toEqual(["staging", "prod"]);
});

test("an unknown stage is named, beside those that exist", () => {
  expect(() => readStages("prd")).toThrow('There is no stage "prd" in cdk/config.ts; there are staging and prod.');
});

test.each([
  ["a region that is none", { region: "mumbai" }, "region: is no AWS region, e.g. ap-south-1"],
  ["a domain with a scheme", { domain: "https://placement.example" }, "domain: is no domain name"],
  ["a proxy on a database that sleeps", { database: { ...staging?.database, proxy: true } }, "choose one"],
  [
    "a floor above the ceiling",
    { database: { ...staging?.database, minCapacityUnits: 8 } },
    "minCapacityUnits is above",
  ],
  [
    "sleep without a time",
    { database: { ...staging?.database, pauseAfterSeconds: undefined } },
    "needs pauseAfterSeconds",
  ],
  ["a missing function", { functions: {} }, "functions.api"],
])("%s is refused with a sentence", (_, change, sentence) => {
  expect(() => parseStage("staging", { ...staging, ...change })).toThrow(sentence);
});

test("a repository that is none is refused with a sentence", () => {
  expect(() => readDelivery({ repository: "https://github.com/a/b", region: "ap-south-1" })).toThrow(
    "Delivery in cdk/config.ts is not valid:\n  repository: is no repository of GitHub",
  );
});
