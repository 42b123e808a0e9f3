import { defineConfig } from "vitest/config";

// Browser journeys, each on a whole system of its own: built portal, functions, queues, database.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.e2e.ts"],
    globalSetup: ["./build-portal.ts"],
    testTimeout: 600_000,
    hookTimeout: 300_000,
    // Half of a journey is waiting: for a queue, a timer, the network to be idle. A third would only be in the way.
    maxWorkers: 2,
  },
});
