import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{cdk,functions,shared,web}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "web/e2e/**"],
    globalSetup: ["shared/testing/postgres-server.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
