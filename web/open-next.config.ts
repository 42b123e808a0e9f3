import type { OpenNextConfig } from "@opennextjs/aws/types/open-next.js";

/**
 * Run from the repository's root: `open-next build --config-path web/open-next.config.ts`.
 * Pages are made for each request, so nothing is revalidated, tagged or kept between requests.
 */
const config: OpenNextConfig = {
  default: {
    override: { wrapper: "aws-apigw-streaming", converter: "aws-apigw-v1" },
  },
  dangerous: { disableIncrementalCache: true, disableTagCache: true },
  appPath: "web",
  buildOutputPath: "web",
  buildCommand: "next build web",
};

export default config;
