import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { REPOSITORY_ROOT } from "./constructs/bundle.ts";

/** What OpenNext says of the portal that it built. */
export const PORTAL_OUTPUT = join(REPOSITORY_ROOT, "web/.open-next/open-next.output.json");

const BundledFunction = z.object({ handler: z.literal("index.handler"), bundle: z.string().min(1) });

const OpenNextOutput = z.object({
  // Functions at the edge would be another way round the proxy.
  edgeFunctions: z.strictObject({}),
  origins: z.strictObject({
    s3: z.object({
      type: z.literal("s3"),
      originPath: z.string().min(1),
      copy: z.array(
        z.object({
          from: z.string().min(1),
          to: z.string().min(1),
          cached: z.boolean(),
          versionedSubDir: z.string().min(1).optional(),
        }),
      ),
    }),
    imageOptimizer: BundledFunction.extend({
      type: z.literal("function"),
      wrapper: z.literal("aws-lambda"),
      converter: z.literal("aws-apigw-v1"),
    }),
    default: BundledFunction.extend({
      type: z.literal("function"),
      streaming: z.literal(true),
      wrapper: z.literal("aws-apigw-streaming"),
      converter: z.literal("aws-apigw-v1"),
      incrementalCache: z.literal("s3-lite"),
      // Rows are written as tags are forgotten: the table needs none to begin with.
      tagCache: z.literal("dynamodb-nextMode"),
      queue: z.literal("sqs-by-tenant"),
    }),
  }),
  behaviors: z.array(z.object({ pattern: z.string().min(1), origin: z.enum(["s3", "imageOptimizer", "default"]) })),
  additionalProps: z.object({ revalidationFunction: BundledFunction }),
});

/** A function of the portal, as it was built. */
export interface PortalBundle {
  /** Folder to zip. */
  readonly directory: string;
}

export interface PortalOutput {
  readonly server: PortalBundle;
  readonly imageOptimizer: PortalBundle;
  readonly revalidation: PortalBundle;
  /** Public files: those below `versionedSubDirectory` never change, since their names do. */
  readonly assets: {
    readonly directory: string;
    readonly versionedSubDirectory: string;
    /** Prefix of their keys, and the path that the edge asks for them below. */
    readonly prefix: string;
  };
  /** What was kept while it was built, and the prefix of its keys. */
  readonly cache: { readonly directory: string; readonly prefix: string };
  /** Paths whose files lie in the bucket, as the edge matches them. */
  readonly assetPatterns: readonly string[];
}

/**
 * Reads what OpenNext built. Throws with a sentence when the portal was not built, or when its output is not of the shape
 * that the stack deploys.
 */
export function readPortalOutput(file = PORTAL_OUTPUT): PortalOutput {
  if (!existsSync(file)) {
    throw new Error("The portal is not built: run `npm run build` first, or leave it out with `-c portal=off`.");
  }
  const parsed = OpenNextOutput.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`OpenNext built something else than cdk/portal-output.ts knows (${file}):\n${problems.join("\n")}`);
  }
  const { origins, behaviors, additionalProps } = parsed.data;
  // Paths are relative to the folder above `.open-next`.
  const root = dirname(dirname(file));
  const [assets, cache] = [true, false].map((cached) => origins.s3.copy.find((copy) => copy.cached === cached));
  if (assets?.versionedSubDir === undefined || cache === undefined) {
    throw new Error(`OpenNext names no assets or no cache to copy in ${file}.`);
  }
  return {
    server: { directory: join(root, origins.default.bundle) },
    imageOptimizer: { directory: join(root, origins.imageOptimizer.bundle) },
    revalidation: { directory: join(root, additionalProps.revalidationFunction.bundle) },
    assets: {
      directory: join(root, assets.from),
      versionedSubDirectory: assets.versionedSubDir,
      prefix: assets.to,
    },
    cache: { directory: join(root, cache.from), prefix: cache.to },
    assetPatterns: behaviors.filter(({ origin }) => origin === "s3").map(({ pattern }) => pattern),
  };
}
