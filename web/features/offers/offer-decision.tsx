"use client";

import { useRouter } from "next/navigation";
import type { MyOfferView } from "#shared/contracts/offers.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call } from "#web/lib/api/result.ts";
import { ConsequencesNote } from "./consequences.tsx";
import { inPlainWords, isOvertaken } from "./overtaken.ts";

/** Accept or decline, each behind a question that says what it does. */
export function OfferDecision({ offer }: { offer: MyOfferView }) {
  const router = useRouter();
  const { job } = offer;
  const param = { id: offer.id };
  async function respond<T>(pending: Promise<ApiResult<T>>) {
    const result = inPlainWords(await pending, "This offer was answered or has ended in the meantime.");
    // Redrawn, the card has no question any more, so the toast says why.
    if (!result.ok && isOvertaken(result.problem)) {
      toast.problem(result.problem);
      router.refresh();
    }
    return result;
  }
  function done(title: string, description?: string) {
    toast.success(title, description);
    router.refresh();
  }
  return (
    <div className="flex flex-col gap-2.5 sm:flex-row">
      <Confirm
        trigger={
          <Button variant="primary" size="lg">
            Accept the offer
          </Button>
        }
        title={`Accept ${job.company}’s offer?`}
        description={`You take the job as ${job.title}. The company and the placement office are told at once, and you cannot undo it here.`}
        confirmLabel="Accept the offer"
        cancelLabel="Not yet"
        action={() => respond(call(api.my.offers[":id"].accept.$post({ param })))}
        onSuccess={() => done(`You accepted ${job.company}’s offer`, "Congratulations!")}
      >
        <ConsequencesNote {...offer.ifAccepted} />
      </Confirm>
      <Confirm
        trigger={<Button size="lg">Decline</Button>}
        title={`Decline ${job.company}’s offer?`}
        description="The company is told at once, and the offer does not come back."
        confirmLabel="Decline the offer"
        cancelLabel="Keep it"
        isDangerous
        action={() => respond(call(api.my.offers[":id"].decline.$post({ param })))}
        onSuccess={() => done(`You declined ${job.company}’s offer`)}
      >
        <ConsequencesNote {...offer.ifDeclined} />
      </Confirm>
    </div>
  );
}
