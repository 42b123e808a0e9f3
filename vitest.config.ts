import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{cdk,functions,shared,web}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "web/e2e/**"],
    globalSetup: ["shared/testing/postgres-server.ts"],
    // A test that hangs ends; one on a busy machine does not.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
