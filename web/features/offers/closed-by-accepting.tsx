import { PartyPopper } from "lucide-react";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { loadMyOffers } from "./load-offers.ts";
import { endedByAccepting } from "./offer-labels.ts";

/** What came of an acceptance: when it was, and which applications the policy closed with it. */
export async function ClosedByAccepting({ respondedAt }: { respondedAt: string | null }) {
  const api = await serverApi();
  const [{ items }, offers] = await Promise.all([
    load(api.api.my.applications.$get({ query: { limit: "100" } })),
    loadMyOffers(),
  ]);
  const lost = new Set(offers.filter((offer) => endedByAccepting(offer.closedReason)).map(({ job }) => job.driveId));
  const closed = items.filter(({ status, drive }) => status === "auto_withdrawn" || lost.has(drive.id));
  return (
    <div className="flex gap-3 rounded-md bg-good-soft px-4 py-3 text-good-ink">
      <PartyPopper aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="flex min-w-0 flex-col gap-1.5">
        <p className="font-medium">
          Congratulations! You accepted this offer
          {respondedAt && (
            <>
              {" "}
              on <DateTime iso={respondedAt} />
            </>
          )}
          .
        </p>
        {closed.length === 0 ? (
          <p className="text-sm">None of your other applications was closed by it.</p>
        ) : (
          <div className="text-sm">
            <p>Since you hold an offer, the placement policy closed:</p>
            <ul className="mt-1 list-disc pl-4">
              {closed.map(({ id, drive }) => (
                <li key={id}>
                  <Link href={`/applications/${id}`} className="underline underline-offset-4">
                    {drive.title}, {drive.company}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}
