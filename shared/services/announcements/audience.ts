import { type SQL, sql } from "drizzle-orm";
import { company } from "#shared/db/schema/company.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { membership } from "#shared/db/schema/membership.ts";
import type { Applicants, Audience } from "#shared/domain/announcement/audience.ts";
import { compileRule } from "../eligibility/compile.ts";

/** An audience, and the branch that it is confined to when a coordinator chose it. */
export interface Addressed {
  readonly tenantId: string;
  readonly audience: Audience;
  readonly branchId: string | null;
}

/**
 * Who is in an audience now, once each, as a query of (membership_id, branch_id). It agrees with `isInAudience`; a
 * property test holds it to that. Whoever may not sign in is left out.
 */
export function compileAudience({ tenantId, audience, branchId }: Addressed): SQL {
  if (audience.kind === "recruiters") {
    return sql`
      select ${membership.id} as membership_id, null::uuid as branch_id
      from ${membership} join ${company}
        on ${company.tenantId} = ${membership.tenantId} and ${company.id} = ${membership.companyId}
      where ${membership.tenantId} = ${tenantId} and ${membership.role} = 'recruiter'
        and ${membership.status} <> 'disabled' and ${company.status} = 'approved'
        and ${branchId}::uuid is null and ${isAmong(company.id, audience.companyIds)}`;
  }
  const own = branchId === null ? sql`true` : hasBranch([branchId]);
  return sql`
    select ${membership.id} as membership_id, min(${enrollment.branchId}::text)::uuid as branch_id
    from ${enrollment} join ${membership}
      on ${membership.tenantId} = ${enrollment.tenantId} and ${membership.id} = ${enrollment.membershipId}
    where ${enrollment.tenantId} = ${tenantId} and ${membership.status} <> 'disabled' and ${own}
      and ${compileStudents(audience)}
    group by ${membership.id}`;
}

function compileStudents(audience: Exclude<Audience, { kind: "recruiters" }>): SQL {
  switch (audience.kind) {
    case "season":
      return isActiveIn(audience.cycleId);
    case "students": {
      const years = sql`array[${list(audience.graduatingYears)}]::int[]`;
      return sql`(${isAmong(enrollment.programId, audience.programIds)}
        and ${audience.branchIds.length === 0 ? sql`true` : hasBranch(audience.branchIds)}
        and (cardinality(${years}) = 0 or ${enrollment.graduatingYear} = any(${years})))`;
    }
    case "rule":
      return sql`(${isActiveIn(audience.cycleId)} and (${compileRule(audience.rule)}) is true)`;
    case "drive":
      return sql`exists (select 1 from application a where a.tenant_id = ${enrollment.tenantId}
        and a.enrollment_id = ${enrollment.id} and a.drive_id = ${audience.driveId}
        and ${compileApplicants(audience.applicants)})`;
  }
}

function compileApplicants(applicants: Applicants): SQL {
  switch (applicants.by) {
    case "all":
      return sql`true`;
    case "status":
      // As its student knows it.
      return sql`(case a.status when 'pending_offer' then 'in_progress' else a.status end) = any(${words(applicants.statuses)})`;
    case "outcome":
      return sql`exists (select 1 from round_result rr join round r on r.tenant_id = rr.tenant_id and r.id = rr.round_id
        where rr.tenant_id = a.tenant_id and rr.application_id = a.id and r.id = ${applicants.roundId}
          and r.status = 'released' and rr.outcome = any(${words(applicants.outcomes)}))`;
  }
}

function isActiveIn(cycleId: string): SQL {
  return sql`exists (select 1 from cycle_membership cm where cm.tenant_id = ${enrollment.tenantId}
    and cm.enrollment_id = ${enrollment.id} and cm.cycle_id = ${cycleId} and cm.status = 'active')`;
}

function hasBranch(ids: readonly string[]): SQL {
  return sql`(${enrollment.branchId} = any(${uuids(ids)}) or coalesce(${enrollment.secondBranchId} = any(${uuids(ids)}), false))`;
}

function isAmong(column: typeof company.id | typeof enrollment.programId, ids: readonly string[]): SQL {
  return ids.length === 0 ? sql`true` : sql`${column} = any(${uuids(ids)})`;
}

const list = (values: readonly unknown[]) =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
const uuids = (ids: readonly string[]) => sql`array[${list(ids)}]::uuid[]`;
const words = (values: readonly string[]) => sql`array[${list(values)}]::text[]`;
