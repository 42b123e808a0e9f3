import { it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
const db = await testDatabase();
const api = new TestApi(db);
it("x", async () => {
  const here = await makeTenant(db.app);
  const a = await api.call("GET /api/openapi.json", { on: here });
  console.log(
    a.status,
    JSON.stringify(a.body.components)?.slice(0, 3000),
    JSON.stringify(a.body.paths?.["/api/eligibility/preview"]).slice(0, 3000),
  );
});
