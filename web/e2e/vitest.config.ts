import { defineConfig } from "vitest/config";

// Browser journeys, on a whole system of their own: built portal, functions, queues, database.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.e2e.ts"],
    globalSetup: ["./build-portal.ts"],
    testTimeout: 600_000,
    hookTimeout: 300_000,
    // One machine's cores are for one browser and one system at a time.
    fileParallelism: false,
  },
});
