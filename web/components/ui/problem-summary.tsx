import { CircleAlert } from "lucide-react";
import type { Ref } from "react";
import type { Problem } from "#shared/contracts/problem.ts";

/** What went wrong, in words, with a number to quote when it is our fault. */
export function ProblemSummary({ problem, ref }: { problem: Problem; ref?: Ref<HTMLDivElement> }) {
  const fields = problem.invalidParams?.length ?? 0;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="flex animate-rise gap-2.5 rounded-md bg-bad-soft px-3.5 py-3 text-sm text-bad-ink outline-offset-2"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">
        <p className="font-medium">
          {problem.status === 0 || problem.status >= 500 ? problem.title : wordsOf(problem)}
        </p>
        {(problem.status === 0 || problem.status >= 500) && <p>{problem.detail}</p>}
        {fields > 0 && problem.status !== 0 && (
          <p>{fields === 1 ? "One field needs" : `${fields} fields need`} your attention.</p>
        )}
        {problem.code === "not_signed_in" && (
          <p>
            What you typed is still here.{" "}
            <a href="/sign-in" target="_blank" className="font-medium underline underline-offset-2">
              Sign in in a new tab
            </a>
            , come back and send it again.
          </p>
        )}
        {problem.status >= 500 && problem.requestId && (
          <p className="mt-1 font-mono text-xs">Reference {problem.requestId}</p>
        )}
      </div>
    </div>
  );
}

// Without the names of fields, which are the API's: each reason stands at its field as well.
function wordsOf({ detail, invalidParams = [] }: Problem): string {
  return invalidParams.length === 0 ? detail : [...new Set(invalidParams.map(({ reason }) => reason))].join(" ");
}
