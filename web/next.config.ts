import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

// One package, one lockfile: modules and `#…` imports are resolved from the repository's root.
const repositoryRoot = dirname(dirname(fileURLToPath(import.meta.url)));

const config: NextConfig = {
  // Two local stacks of one checkout (a running `npm run dev`, and the tests) keep out of each other's way.
  distDir: process.env["PORTAL_DIST_DIR"] || ".next",
  turbopack: { root: repositoryRoot },
  outputFileTracingRoot: repositoryRoot,
  poweredByHeader: false,
  // `npm run verify` checks types, of everything and once.
  typescript: { ignoreBuildErrors: true },
  // Every page is about a person; logos are small and come from the API.
  images: { unoptimized: true },
  // Each tenant's host is a development origin of its own.
  allowedDevOrigins: ["localhost", "*.localhost"],
  devIndicators: false,
};

export default config;
