import type { OpenNextConfig } from "@opennextjs/aws/types/open-next.js";

/**
 * Run from the repository's root: `open-next build --config-path web/open-next.config.ts`.
 *
 * Pages carry a nonce and are made for each request. Kept is what shows a college and nobody in it
 * (`shared/config/kept-answers.ts`): in S3, with the tags that were forgotten in DynamoDB. The lite clients sign their
 * requests themselves: AWS's SDKs would triple the time that a cold start loads modules.
 */
const config: OpenNextConfig = {
  default: {
    override: {
      wrapper: "aws-apigw-streaming",
      converter: "aws-apigw-v1",
      incrementalCache: "s3-lite",
      tagCache: "dynamodb-nextMode",
      queue: async () => (await import("./lib/open-next/revalidation-queue.ts")).revalidationQueue,
    },
  },
  imageOptimization: { override: { wrapper: "aws-lambda", converter: "aws-apigw-v1" } },
  appPath: "web",
  buildOutputPath: "web",
  buildCommand: "next build web",
};

export default config;
