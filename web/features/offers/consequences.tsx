import type { Consequences } from "#shared/contracts/offers.ts";
import { countOf } from "#web/lib/format/labels.ts";

/** What an answer does besides, by the placement policy: offers that end, applications that close. */
export function ConsequencesNote({ ends, closes }: Consequences) {
  if (ends.length === 0 && closes.length === 0) {
    return (
      <p className="rounded-md bg-sunken px-4 py-3 text-sm">Your other applications and offers stay as they are.</p>
    );
  }
  return (
    <div className="flex flex-col gap-3 rounded-md bg-warn-soft px-4 py-3 text-sm text-warn-ink">
      {ends.length > 0 && (
        <p>
          <strong className="font-semibold">
            {ends.length === 1 ? "The offer you hold ends:" : "The offers you hold end:"}
          </strong>{" "}
          {ends.map(({ company }) => company).join(", ")}.
        </p>
      )}
      {closes.length > 0 && (
        <div>
          <p className="font-semibold">
            By the placement policy, this closes {countOf(closes.length, "other application")}, with any offer for it:
          </p>
          <ul className="mt-1 max-h-40 list-disc overflow-y-auto pl-4">
            {closes.map(({ applicationId, title, company }) => (
              <li key={applicationId ?? `${title} ${company}`}>
                {title}, {company}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
