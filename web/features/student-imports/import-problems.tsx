import { FileDown } from "lucide-react";
import type { StudentImportView } from "#shared/contracts/student-imports.ts";
import { buttonStyle } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { countOf } from "#web/lib/format/labels.ts";

const SHOWN = 100;

/** Rows that cannot go in, each with its column and reason, and the columns that nothing goes by. */
export function ImportProblems({ view: { id, problems, unknownColumns } }: { view: StudentImportView }) {
  if (problems.length === 0 && unknownColumns.length === 0) return null;
  const more = problems.length - SHOWN;
  return (
    <Section
      title="What is wrong"
      description={problems.length > 0 && `${countOf(problems.length, "problem")}. Row 1 is the heading.`}
      actions={
        problems.length > 0 && (
          <a href={`/api/student-imports/${id}/problems.csv`} download className={buttonStyle({ size: "sm" })}>
            <FileDown aria-hidden />
            All as CSV
          </a>
        )
      }
    >
      {unknownColumns.length > 0 && (
        <Callout tone="warn" title="Some columns are not known">
          They are left out: {unknownColumns.join(", ")}.
        </Callout>
      )}
      {problems.length > 0 && (
        <div
          role="region"
          aria-label="Problems"
          tabIndex={0}
          className="overflow-x-auto rounded-lg border border-line bg-surface shadow-card"
        >
          <table className="w-full text-left">
            <thead>
              <tr className="border-b border-line bg-sunken text-xs text-ink-subtle">
                {["Row", "Column", "Reason"].map((heading) => (
                  <th key={heading} scope="col" className="px-4 py-2 font-medium">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {problems.slice(0, SHOWN).map(({ row, column, code, message }) => (
                <tr key={`${row} ${column} ${code}`} className="border-b border-line align-top last:border-0">
                  <td className="px-4 py-2 tabular-nums">{row}</td>
                  <td className="px-4 py-2 whitespace-nowrap">{column}</td>
                  <td className="px-4 py-2">{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more > 0 && (
        <p className="text-sm text-ink-muted">And {countOf(more, "more", "more")}; the file has them all.</p>
      )}
    </Section>
  );
}
