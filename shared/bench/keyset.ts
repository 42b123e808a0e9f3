import { asking, bareRead } from "./asking.ts";
import type { Fixture } from "./fixture.ts";
import { studentsBy, tableBy } from "./hand-written.ts";
import type { Comparison } from "./measure.ts";

/** A page far down: by the cursor of the row before it, and by counting rows from the first. */
export async function keyset(fixture: Fixture): Promise<Comparison[]> {
  const { bare, college } = fixture;
  const audited = await cursorAt(fixture, "/api/audit", 40_000);
  const enrolled = await cursorAt(fixture, "/api/students", 15_000);
  return [
    {
      name: `audit trail, row ${audited.depth}`,
      subjects: {
        api: asking(fixture, "officer", `GET /api/audit?limit=20&cursor=${audited.cursor}`),
        "its first page": asking(fixture, "officer", "GET /api/audit?limit=20"),
        OFFSET: bareRead(
          bare,
          college.id,
          tableBy("audit_event", "true", "seq desc", `limit 21 offset ${audited.depth}`),
        ),
      },
    },
    {
      name: `students, row ${enrolled.depth}`,
      subjects: {
        api: asking(fixture, "officer", `GET /api/students?limit=20&cursor=${enrolled.cursor}`),
        "its first page": asking(fixture, "officer", "GET /api/students?limit=20"),
        OFFSET: bareRead(bare, college.id, studentsBy("e.roll_no, e.id", `limit 21 offset ${enrolled.depth}`)),
      },
    },
  ];
}

async function cursorAt({ api, asking: seat }: Fixture, path: `/${string}`, depth: number) {
  let [rows, cursor] = [0, ""];
  while (rows < depth) {
    const college = seat();
    const as = college.members.get("officer");
    const more = cursor && `&cursor=${cursor}`;
    const { body } = await api.call(`GET ${path}?limit=100${more}`, { on: college, ...(as && { as }) });
    if (!body.nextCursor) break;
    cursor = encodeURIComponent(body.nextCursor);
    rows += 100;
  }
  return { depth: rows, cursor };
}
