"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog } from "#web/components/ui/dialog.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { ExternalOfferForm } from "#web/features/offers-office/external-offer-form.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** A student tells the office of an offer that no drive here made. */
export function ReportOffer() {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      size="lg"
      trigger={<Button>Report an offer</Button>}
      title="Report an offer"
      description="A pre-placement offer, or one that you found off campus. It counts once the placement office confirms it."
    >
      <ExternalOfferForm
        submit="Report the offer"
        noteHint="How the office can see that it was made, such as a letter and its date."
        send={(json) => call(api.my["external-offers"].$post({ json }))}
        onDone={() => {
          setOpen(false);
          toast.success("The offer is reported.", "The placement office looks at it.");
          router.refresh();
        }}
      />
    </Dialog>
  );
}
