"use client";

import { useRouter } from "next/navigation";
import type { StudentImportView } from "#shared/contracts/student-imports.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { importSentence } from "./import-sentence.ts";

/** Puts in the good rows of a checked sheet. */
export function CommitButton({ view }: { view: StudentImportView }) {
  const router = useRouter();
  const good = view.goodRows ?? 0;
  return (
    <Confirm
      trigger={
        <Button size="sm" variant="primary">
          Import {countOf(good, "row")}
        </Button>
      }
      title={`Import ${countOf(good, "student")}?`}
      description={`${importSentence(view)} Nobody is mailed.`}
      confirmLabel="Import"
      action={() => call(api["student-imports"][":id"].commit.$post({ param: { id: view.id } }))}
      onSuccess={() => {
        toast.success("Imported");
        router.refresh();
      }}
    />
  );
}
