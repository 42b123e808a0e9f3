import { defineConfig } from "drizzle-kit";

// Paths are relative to the project's root, where `npm run db:generate` runs.
export default defineConfig({
  dialect: "postgresql",
  schema: "./shared/db/schema/index.ts",
  out: "./shared/db/migrations",
  migrations: { prefix: "index" },
});
