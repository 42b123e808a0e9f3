import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What OpenNext says of the portal it builds, recorded. */
export const OPEN_NEXT_OUTPUT = {
  edgeFunctions: {},
  origins: {
    s3: {
      type: "s3",
      originPath: "_assets",
      copy: [
        { from: ".open-next/assets", to: "_assets", cached: true, versionedSubDir: "_next" },
        { from: ".open-next/cache", to: "_cache", cached: false },
      ],
    },
    imageOptimizer: {
      type: "function",
      handler: "index.handler",
      bundle: ".open-next/image-optimization-function",
      streaming: false,
      imageLoader: "s3",
      wrapper: "aws-lambda",
      converter: "aws-apigw-v1",
    },
    default: {
      type: "function",
      handler: "index.handler",
      bundle: ".open-next/server-functions/default",
      streaming: true,
      wrapper: "aws-apigw-streaming",
      converter: "aws-apigw-v1",
      queue: "sqs-by-tenant",
      incrementalCache: "s3-lite",
      tagCache: "dynamodb-nextMode",
    },
  },
  behaviors: [
    { pattern: "_next/image*", origin: "imageOptimizer" },
    { pattern: "_next/data/*", origin: "default" },
    { pattern: "*", origin: "default" },
    { pattern: "BUILD_ID", origin: "s3" },
    { pattern: "_next/*", origin: "s3" },
    { pattern: "assets/*", origin: "s3" },
  ],
  additionalProps: {
    warmer: { handler: "index.handler", bundle: ".open-next/warmer-function" },
    initializationFunction: { handler: "index.handler", bundle: ".open-next/dynamodb-provider" },
    revalidationFunction: { handler: "index.handler", bundle: ".open-next/revalidation-function" },
  },
};

const FILES = [
  "server-functions/default/index.mjs",
  "image-optimization-function/index.mjs",
  "revalidation-function/index.mjs",
  "assets/BUILD_ID",
  "assets/assets/icon.svg",
  "assets/_next/static/chunks/main.js",
  "cache/build/page.cache",
];

/** Writes a folder as OpenNext leaves one, with code that stands in for the bundles; answers its output file. */
export function writeBuiltPortal(directory: string, output: unknown = OPEN_NEXT_OUTPUT): string {
  for (const file of FILES) {
    const path = join(directory, ".open-next", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "export const handler = async () => {};\n");
  }
  const file = join(directory, ".open-next/open-next.output.json");
  writeFileSync(file, JSON.stringify(output));
  return file;
}
