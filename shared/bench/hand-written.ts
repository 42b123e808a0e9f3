import type { SeatedCollege } from "#functions/api/testing/large-college.ts";
import type { Role } from "#shared/domain/membership/roles.ts";

/** A list of the API's, and the statement that somebody would write by hand to answer its first twenty rows. */
export interface HandWritten {
  readonly name: string;
  readonly role: Role;
  readonly path: `/${string}`;
  /** Of the tenant `$1`. */
  readonly sql: string;
}

/** The lists that an office, a recruiter and a student open most. */
export function handWrittenLists(college: SeatedCollege): readonly HandWritten[] {
  return [...studentsAndDrives(college), ...conduct(), ...desk(college)];
}

const at = "tenant_id = $1";

function studentsAndDrives({ cycleId, driveId }: SeatedCollege): readonly HandWritten[] {
  return [
    { name: "students", role: "officer", path: "/api/students?limit=20", sql: studentsBy("e.roll_no, e.id") },
    {
      name: "a season's students",
      role: "officer",
      path: `/api/cycles/${cycleId}/members?limit=20`,
      sql: `select e.id, e.roll_no, e.name, e.cgpa, p.code as program, b.code as branch, c.status, c.opt_out_reason, c.note,
          c.changed_at, c.created_at
        from cycle_membership c
        join enrollment e on e.tenant_id = c.tenant_id and e.id = c.enrollment_id
        join program p on p.tenant_id = e.tenant_id and p.id = e.program_id
        join branch b on b.tenant_id = e.tenant_id and b.id = e.branch_id
        where c.${at} and c.cycle_id = '${cycleId}' order by e.roll_no, e.id limit 21`,
    },
    {
      name: "drives",
      role: "officer",
      path: "/api/drives?limit=20",
      sql: `select d.*, c.name as company,
          (select count(*) from application a where a.tenant_id = d.tenant_id and a.drive_id = d.id) as applications,
          (select count(*) from offer o where o.tenant_id = d.tenant_id and o.drive_id = d.id) as offers,
          (select count(*) from offer o where o.tenant_id = d.tenant_id and o.drive_id = d.id and o.status = 'extended'
            and o.released_at is null) as unreleased
        from drive d join company c on c.tenant_id = d.tenant_id and c.id = d.company_id
        where d.${at} order by d.applications_close_at, d.id limit 21`,
    },
    {
      name: "a drive's applications",
      role: "officer",
      path: `/api/drives/${driveId}/applications?limit=20`,
      sql: applicationsOf(driveId),
    },
    {
      name: "interviews",
      role: "officer",
      path: "/api/interviews?limit=20",
      sql: `select i.*, e.roll_no, e.name, b.code as branch, d.title, c.name as company, r.name as round, p.name as panel
        from interview i
        join drive d on d.tenant_id = i.tenant_id and d.id = i.drive_id
        join company c on c.tenant_id = d.tenant_id and c.id = d.company_id
        join round r on r.tenant_id = i.tenant_id and r.id = i.round_id
        join panel p on p.tenant_id = i.tenant_id and p.id = i.panel_id
        join enrollment e on e.tenant_id = i.tenant_id and e.id = i.enrollment_id
        join branch b on b.tenant_id = e.tenant_id and b.id = e.branch_id
        where i.${at} order by i.starts_at, i.id limit 21`,
    },
  ];
}

function conduct(): readonly HandWritten[] {
  return [
    {
      name: "strikes",
      role: "officer",
      path: "/api/strikes?limit=20",
      sql: `select s.*, c.name as season, e.roll_no, e.name, b.code as branch, p.code as program, v.policy, v.version,
          (select count(*) from strike other where other.tenant_id = s.tenant_id and other.enrollment_id = s.enrollment_id
            and other.cycle_id = s.cycle_id and other.status in ('active', 'appealed', 'upheld')) as standing,
          (select count(*) from application a
            where a.tenant_id = s.tenant_id and a.enrollment_id = s.enrollment_id and a.status = 'in_progress'
              and (select d.cycle_id from drive d where d.tenant_id = a.tenant_id and d.id = a.drive_id) = s.cycle_id)
            as in_flight
        from strike s join cycle c on c.tenant_id = s.tenant_id and c.id = s.cycle_id
        join enrollment e on e.tenant_id = s.tenant_id and e.id = s.enrollment_id
        join branch b on b.tenant_id = e.tenant_id and b.id = e.branch_id
        join program p on p.tenant_id = e.tenant_id and p.id = e.program_id
        cross join lateral (select policy, version from policy_version v where v.tenant_id = c.tenant_id
          and v.cycle_id = c.id and v.effective_from <= now() order by version desc limit 1) v
        where s.${at} order by s.created_at desc, s.id desc limit 21`,
    },
    {
      name: "overrides",
      role: "officer",
      path: "/api/overrides?limit=20",
      sql: `select o.*, s.name as season, e.roll_no, e.name, b.code as branch, p.code as program, d.title, c.name as company,
          m.name as author
        from override o join cycle s on s.tenant_id = o.tenant_id and s.id = o.cycle_id
        left join enrollment e on e.tenant_id = o.tenant_id and e.id = o.enrollment_id
        left join branch b on b.tenant_id = o.tenant_id and b.id = o.branch_id
        left join program p on p.tenant_id = o.tenant_id and p.id = o.program_id
        left join drive d on d.tenant_id = o.tenant_id and d.id = o.drive_id
        left join company c on c.tenant_id = o.tenant_id and c.id = coalesce(o.company_id, d.company_id)
        left join membership m on m.tenant_id = o.tenant_id and m.id = o.created_by
        where o.${at} order by o.created_at desc, o.id desc limit 21`,
    },
  ];
}

function desk(college: SeatedCollege): readonly HandWritten[] {
  const member = (role: Role) => college.members.get(role)?.actor.membershipId ?? "";
  return [
    {
      name: "announcements",
      role: "officer",
      path: "/api/announcements?limit=20",
      sql: `select a.*, m.name as author, (select count(*) from announcement_recipient r
          where r.tenant_id = a.tenant_id and r.announcement_id = a.id and r.read_at is not null) as readers
        from announcement a join membership m on m.tenant_id = a.tenant_id and m.id = a.created_by
        where a.${at} order by a.created_at desc, a.id desc limit 21`,
    },
    {
      name: "companies",
      role: "officer",
      path: "/api/companies?limit=20",
      sql: tableBy("company", "true", "name, id"),
    },
    {
      name: "staff and recruiters",
      role: "admin",
      path: "/api/members?limit=20",
      sql: tableBy("membership", "role <> 'student'", "name, id"),
    },
    {
      name: "audit trail",
      role: "officer",
      path: "/api/audit?limit=20",
      sql: tableBy("audit_event", "true", "seq desc"),
    },
    {
      name: "notices",
      role: "officer",
      path: "/api/my/notifications?limit=20",
      sql: `select n.*, (select count(*) from notification u where u.tenant_id = n.tenant_id
          and u.membership_id = n.membership_id and u.read_at is null) as unread
        from notification n where n.${at} and n.membership_id = '${member("officer")}'
        order by n.created_at desc, n.id desc limit 21`,
    },
    {
      name: "a student's applications",
      role: "student",
      path: "/api/my/applications?limit=20",
      sql: `select a.*, d.*, c.name as company, r.*
        from enrollment e
        join application a on a.tenant_id = e.tenant_id and a.enrollment_id = e.id
        join drive d on d.tenant_id = a.tenant_id and d.id = a.drive_id
        join company c on c.tenant_id = d.tenant_id and c.id = d.company_id
        join resume r on r.tenant_id = a.tenant_id and r.id = a.resume_id
        where e.${at} and e.membership_id = '${member("student")}' order by a.applied_at desc, a.id desc limit 21`,
    },
  ];
}

/** Students in some order, from some row on. */
export function studentsBy(order: string, from = "limit 21"): string {
  return `select e.*, m.email, m.status, p.code as program, b.code as branch, s.code as second_branch,
      (select true from offer o where o.tenant_id = e.tenant_id and o.enrollment_id = e.id and o.source = 'drive'
        and o.status in ('accepted', 'deferred', 'joined') limit 1) as placed
    from enrollment e
    join membership m on m.tenant_id = e.tenant_id and m.id = e.membership_id
    join program p on p.tenant_id = e.tenant_id and p.id = e.program_id
    join branch b on b.tenant_id = e.tenant_id and b.id = e.branch_id
    left join branch s on s.tenant_id = e.tenant_id and s.id = e.second_branch_id
    where e.${at} order by ${order} ${from}`;
}

export function tableBy(table: string, where: string, order: string, from = "limit 21"): string {
  return `select * from ${table} where ${at} and ${where} order by ${order} ${from}`;
}

/** With the last result of each, and where it stands. */
function applicationsOf(driveId: string): string {
  return `select a.*, e.roll_no, b.code as branch, last.*,
      (select case when rr.outcome is null then r.position + 1 else r.position end
        from round r left join round_result rr
          on rr.tenant_id = r.tenant_id and rr.round_id = r.id and rr.application_id = a.id
        where r.tenant_id = a.tenant_id and r.drive_id = a.drive_id and (r.status = 'released' or rr.outcome is not null)
        order by r.position desc limit 1) as stage
    from application a
    join enrollment e on e.tenant_id = a.tenant_id and e.id = a.enrollment_id
    join branch b on b.tenant_id = e.tenant_id and b.id = e.branch_id
    left join lateral (
      select r.id as round_id, r.name, r.position, rr.outcome, rr.attendance, r.status as round_status, rr.rank, rr.score
      from round_result rr join round r on r.tenant_id = rr.tenant_id and r.id = rr.round_id
      where rr.tenant_id = a.tenant_id and rr.application_id = a.id order by r.position desc limit 1) last on true
    where a.${at} and a.drive_id = '${driveId}' order by a.applied_at, a.id limit 21`;
}
