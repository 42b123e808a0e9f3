import { BaseSequencer, type TestSpecification } from "vitest/node";
import { defineConfig } from "vitest/config";

/** The longest journey first: the others fill the machine beside it, and nothing is left to wait for alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isShort = ({ moduleId }: TestSpecification) => Number(!moduleId.endsWith("/pages.e2e.ts"));
    return files.toSorted((a, b) => isShort(a) - isShort(b));
  }
}

// Browser journeys, each on a whole system of its own: built portal, functions, queues, database.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.e2e.ts"],
    globalSetup: ["./build-portal.ts"],
    sequence: { sequencer: LongestFirst },
    testTimeout: 600_000,
    hookTimeout: 300_000,
    // Half of a journey is waiting: for a queue, a timer, the network to be idle. A third would only be in the way.
    maxWorkers: 2,
  },
});
