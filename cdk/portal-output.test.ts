import { expect, test } from "vitest";
import { temporaryDirectory } from "./local/testing/temporary.ts";
import { readPortalOutput } from "./portal-output.ts";
import { OPEN_NEXT_OUTPUT, writeBuiltPortal } from "./testing/built-portal.ts";

test("finds every part of a built portal", () => {
  const directory = temporaryDirectory();
  const portal = readPortalOutput(writeBuiltPortal(directory));
  expect(portal.server.directory).toBe(`${directory}/.open-next/server-functions/default`);
  expect(portal.assets).toEqual({
    directory: `${directory}/.open-next/assets`,
    versionedSubDirectory: "_next",
    prefix: "_assets",
  });
  expect(portal.cache.prefix).toBe("_cache");
  expect(portal.assetPatterns).toEqual(["BUILD_ID", "_next/*", "assets/*"]);
});

test("says how to build a portal that is not built", () => {
  expect(() => readPortalOutput(`${temporaryDirectory()}/open-next.output.json`)).toThrow(
    "The portal is not built: run `npm run build` first, or leave it out with `-c portal=off`.",
  );
});

const { origins } = OPEN_NEXT_OUTPUT;

test.each([
  ["a server that does not stream", { origins: { ...origins, default: { ...origins.default, streaming: false } } }],
  ["a server that keeps nothing", { additionalProps: { warmer: {} } }],
  ["a function at the edge", { edgeFunctions: { middleware: { bundle: "x", handler: "y" } } }],
  ["a function that the stack does not know", { origins: { ...origins, admin: origins.default } }],
  ["a table that wants rows", { origins: { ...origins, default: { ...origins.default, tagCache: "dynamodb" } } }],
])("refuses %s by name", (_, change) => {
  const file = writeBuiltPortal(temporaryDirectory(), { ...OPEN_NEXT_OUTPUT, ...change });
  expect(() => readPortalOutput(file)).toThrow(new RegExp(Object.keys(change)[0] ?? "nothing"));
});
