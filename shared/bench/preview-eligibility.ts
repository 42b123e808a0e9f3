import { asking, bareRead } from "./asking.ts";
import type { Fixture } from "./fixture.ts";
import type { Comparison } from "./measure.ts";

const RULE = {
  all: [
    { field: "cgpa", op: "gte", value: 7 },
    { field: "branch", op: "in", value: ["CSE"] },
    { field: "activeBacklogs", op: "lte", value: 0 },
  ],
};

/** "N of M eligible" while a rule is written, beside the same count by hand. */
export function previewEligibility(fixture: Fixture): Comparison[] {
  const { bare, college } = fixture;
  const sql = `
    select b.code, count(*) as total,
      count(*) filter (where round(e.cgpa, 1) >= 7 and b.code = 'CSE' and e.active_backlogs <= 0) as eligible
    from cycle_membership c
    join enrollment e on e.tenant_id = c.tenant_id and e.id = c.enrollment_id
    join branch b on b.tenant_id = e.tenant_id and b.id = e.branch_id
    where c.tenant_id = $1 and c.cycle_id = '${college.cycleId}' and c.status = 'active'
    group by b.code`;
  const body = { cycleId: college.cycleId, rule: RULE };
  return [
    {
      name: "N of M eligible",
      subjects: {
        api: asking(fixture, "officer", "POST /api/eligibility/preview", { body }),
        "bare SQL": bareRead(bare, college.id, sql),
      },
    },
  ];
}
