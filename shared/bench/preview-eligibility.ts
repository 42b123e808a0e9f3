import type { Fixture } from "./fixture.ts";
import type { Subject } from "./measure.ts";

const RULE = {
  all: [
    { field: "cgpa", op: "gte", value: 7 },
    { field: "branch", op: "in", value: ["CSE"] },
    { field: "activeBacklogs", op: "lte", value: 0 },
  ],
};

/** "N of M eligible" while a rule is written, beside the same count by hand. */
export function previewEligibility({ api, bare, college, officers }: Fixture): Readonly<Record<string, Subject>> {
  let turn = 0;
  return {
    api: async () => {
      const officer = officers[turn++ % officers.length];
      const { status } = await api.call("POST /api/eligibility/preview", {
        on: college,
        ...(officer && { as: officer }),
        body: { cycleId: college.cycleId, rule: RULE },
      });
      if (status !== 200) throw new Error(`the API answered ${status}`);
    },
    "by hand": () =>
      bare.begin((sql) =>
        Promise.all([
          sql`select set_config('app.tenant_id', ${college.id}, true)`,
          sql`
            select b.code, count(*) as total,
              count(*) filter (where round(e.cgpa, 1) >= 7 and b.code = 'CSE' and e.active_backlogs <= 0) as eligible
            from cycle_membership c
            join enrollment e on e.tenant_id = c.tenant_id and e.id = c.enrollment_id
            join branch b on b.tenant_id = e.tenant_id and b.id = e.branch_id
            where c.tenant_id = ${college.id} and c.cycle_id = ${college.cycleId} and c.status = 'active'
            group by b.code`,
        ]),
      ),
  };
}
