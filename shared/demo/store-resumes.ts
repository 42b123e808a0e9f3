import type { FileStore } from "#shared/ports/file-store.ts";
import type { CollegeRows } from "./college/rows.ts";
import { resumePdf } from "./resume-pdf.ts";

const AT_ONCE = 16;

/** The files behind a college's résumés, a page each, so that they can be opened. */
export async function storeResumes(files: FileStore, rows: CollegeRows): Promise<void> {
  const owners = new Map(rows.enrollment.map((each) => [each.id, each]));
  const left = rows.resume.values();
  const store = async () => {
    for (const { enrollmentId, objectKey, contentType } of left) {
      const owner = owners.get(enrollmentId);
      if (owner === undefined) continue;
      const { name, rollNo, cgpa, skills = [] } = owner;
      const lines = [
        name ?? rollNo,
        rollNo,
        "",
        `CGPA: ${cgpa ?? "not yet known"}`,
        "",
        `Skills: ${skills.join(", ")}`,
      ];
      await files.write({ key: objectKey, contentType, body: resumePdf(lines) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, store));
}
