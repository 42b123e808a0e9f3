"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { BulkPreview } from "#shared/contracts/bulk.ts";
import type { Problem } from "#shared/contracts/problem.ts";
import { AlertPanel } from "#web/components/ui/confirm.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Textarea } from "#web/components/ui/input.tsx";
import { ProblemSummary } from "#web/components/ui/problem-summary.tsx";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import type { ApiResult } from "#web/lib/api/result.ts";
import { differenceBetween, previewInside } from "./preview-difference.ts";
import { PreviewReport } from "./preview-report.tsx";

export interface PreviewDialogProps {
  readonly title: string;
  readonly description: string;
  readonly confirmLabel: string;
  readonly isDangerous?: boolean;
  /** May be confirmed when it changes nobody. */
  readonly mayBeNobody?: boolean;
  /** Asks for a reason, with this hint of who reads it. */
  readonly reasonHint?: string;
  readonly preview: () => Promise<ApiResult<BulkPreview>>;
  /** Does what the preview with this hash said. */
  readonly action: (hash: string, reason: string) => Promise<ApiResult<unknown>>;
  readonly onClose: () => void;
  readonly onDone: (preview: BulkPreview) => void;
  readonly children?: ReactNode;
}

/** Shows whom an action would change, and why, before it is done; and what is different when the world changed. */
export function PreviewDialog(props: PreviewDialogProps) {
  const { preview, problem, changed, isPending, confirm } = usePreview(props);
  const [reason, setReason] = useState("");
  const isNobody = preview?.totals.affected === 0 && !props.mayBeNobody;
  const isReady = preview !== undefined && !isNobody && (props.reasonHint === undefined || reason.trim() !== "");
  return (
    <AlertPanel
      title={props.title}
      description={props.description}
      onClose={() => !isPending && props.onClose()}
      actions={
        <>
          <Button disabled={isPending} onClick={props.onClose}>
            Cancel
          </Button>
          <Button
            variant={props.isDangerous ? "danger" : "primary"}
            pending={isPending}
            disabled={!isReady}
            onClick={() => confirm(reason.trim())}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {problem && <ProblemSummary problem={problem} />}
        {changed && (
          <Callout tone="warn" title="Something changed in between, so nothing was done" isLive>
            {changed} Look at it again below.
          </Callout>
        )}
        {props.children}
        {preview === undefined && !problem && <Skeleton className="h-24" />}
        {preview && <PreviewReport preview={preview} />}
        {preview && !isNobody && props.reasonHint !== undefined && (
          <Field name="reason" label="Reason" hint={props.reasonHint} required>
            <Textarea rows={2} maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
        )}
      </div>
    </AlertPanel>
  );
}

function usePreview({ preview: ask, action, onDone }: PreviewDialogProps) {
  const [preview, setPreview] = useState<BulkPreview>();
  const [problem, setProblem] = useState<Problem>();
  const [changed, setChanged] = useState<string>();
  const [isPending, setPending] = useState(false);
  const [first] = useState(() => ask);

  useEffect(() => {
    let isWanted = true;
    async function load() {
      const result = await first();
      if (!isWanted) return;
      if (result.ok) setPreview(result.data);
      else setProblem(result.problem);
    }
    void load();
    return () => {
      isWanted = false;
    };
  }, [first]);

  async function confirm(reason: string) {
    if (preview === undefined) return;
    setPending(true);
    setProblem(undefined);
    setChanged(undefined);
    const result = await action(preview.hash, reason);
    setPending(false);
    if (result.ok) return onDone(preview);
    const now = previewInside(result.problem);
    if (now === undefined) return setProblem(result.problem);
    setChanged(differenceBetween(preview, now));
    setPreview(now);
  }

  return { preview, problem, changed, isPending, confirm };
}
