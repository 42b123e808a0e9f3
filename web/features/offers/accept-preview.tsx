import type { MyOfferView } from "#shared/contracts/offers.ts";
import { countOf } from "#web/lib/format/labels.ts";

/** What accepting does besides: offers that end, applications that the policy withdraws. */
export function AcceptPreview({ closes, held }: Pick<MyOfferView, "closes"> & { held: readonly string[] }) {
  if (closes.length === 0 && held.length === 0) {
    return <p className="rounded-md bg-sunken px-4 py-3 text-sm">Your other applications stay as they are.</p>;
  }
  return (
    <div className="flex flex-col gap-3 rounded-md bg-warn-soft px-4 py-3 text-sm text-warn-ink">
      {held.length > 0 && (
        <p>
          <strong className="font-semibold">You leave the offer you accepted:</strong> {held.join(", ")}.
        </p>
      )}
      {closes.length > 0 && (
        <div>
          <p className="font-semibold">
            By the placement policy, this closes {countOf(closes.length, "other application")}, with any offer for it:
          </p>
          <ul className="mt-1 max-h-40 list-disc overflow-y-auto pl-4">
            {closes.map(({ applicationId, title, company }) => (
              <li key={applicationId}>
                {title}, {company}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
