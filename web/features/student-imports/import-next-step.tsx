"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { StudentImportView } from "#shared/contracts/student-imports.ts";
import { Button, ButtonLink } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { toastResult } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { CommitButton } from "./commit-button.tsx";
import { importSentence } from "./import-sentence.ts";

/** What to do with an import now: check it, put it in, or look at who came in. */
export function ImportNextStep({ view }: { view: StudentImportView }) {
  const router = useRouter();
  const [isChecking, setChecking] = useState(false);
  const param = { id: view.id };

  async function check() {
    setChecking(true);
    await toastResult(call(api["student-imports"][":id"].check.$post({ param })), "Checked");
    setChecking(false);
    router.refresh();
  }

  if (view.status === "imported") {
    return (
      <Callout
        tone="good"
        title={importSentence(view)}
        isLive
        actions={
          <ButtonLink href="/students" size="sm">
            See the students
          </ButtonLink>
        }
      >
        Nobody was mailed. Students can sign in by a mailed link as soon as you tell them.
      </Callout>
    );
  }
  const again = (
    <Button size="sm" pending={isChecking} onClick={() => void check()}>
      {view.status === "uploading" ? "Check the file" : "Check again"}
    </Button>
  );
  if (view.status === "uploading") {
    return (
      <Callout title="This file was not checked yet" actions={again}>
        The check is a dry run: no student is changed by it.
      </Callout>
    );
  }
  const hasGood = (view.goodRows ?? 0) > 0;
  return (
    <Callout
      tone={hasGood ? "info" : "warn"}
      title={importSentence(view)}
      isLive
      actions={
        <>
          {hasGood && <CommitButton view={view} />}
          {again}
        </>
      }
    >
      This was a dry run: no student has been changed yet.
    </Callout>
  );
}
