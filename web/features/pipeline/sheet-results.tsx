"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { MAX_SHEET_BYTES, type RecordedRound, type SheetPreview } from "#shared/contracts/rounds.ts";
import type { Problem } from "#shared/contracts/problem.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { RadioGroup } from "#web/components/ui/choice.tsx";
import { FieldGroup } from "#web/components/ui/field.tsx";
import { FileDrop, type UploadControls } from "#web/components/ui/file-drop.tsx";
import { ProblemSummary } from "#web/components/ui/problem-summary.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call } from "#web/lib/api/result.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { uploadFile } from "#web/lib/upload/upload-file.ts";
import { differenceBetween, previewInside } from "./preview-difference.ts";
import { PreviewReport } from "./preview-report.tsx";

type Rest = "eliminate" | "keep";

interface Checked {
  readonly uploadId: string;
  readonly fileName: string;
  readonly preview: SheetPreview;
}

/** Results by a sheet: upload it, look at what it would do and at the rows that stay out, then stage it. */
export function SheetResults({ round, onRecorded }: { round: RecordedRound; onRecorded: () => void }) {
  const [rest, setRest] = useState<Rest>("keep");
  const [checked, setChecked] = useState<Checked>();
  const param = { id: round.id };

  async function upload(file: File, controls: UploadControls): Promise<ApiResult<Checked>> {
    const asked = await call(
      api.rounds[":id"].sheets.$post({ param, json: { fileName: file.name, sizeBytes: file.size } }),
    );
    if (!asked.ok) return asked;
    const { uploadId, upload: ticket } = asked.data;
    const sent = await uploadFile(file, ticket, controls);
    if (!sent.ok) return sent;
    return check(uploadId, file.name, rest);
  }

  async function check(uploadId: string, fileName: string, others: Rest): Promise<ApiResult<Checked>> {
    const json = { source: { uploadId }, rest: others };
    const dry = await call(api.rounds[":id"].sheet.preview.$post({ param, json }));
    return dry.ok ? { ok: true, data: { uploadId, fileName, preview: dry.data } } : dry;
  }

  async function change(others: Rest) {
    setRest(others);
    if (checked === undefined) return;
    const again = await check(checked.uploadId, checked.fileName, others);
    if (again.ok) setChecked(again.data);
    else toast.problem(again.problem);
  }

  return (
    <div className="flex flex-col gap-5">
      <FieldGroup name="rest" label="Candidates who are not on the sheet">
        <RadioGroup
          defaultValue="keep"
          onValueChange={(value) => void change(value === "eliminate" ? "eliminate" : "keep")}
          options={[
            { value: "keep", label: "Keep what is on record" },
            { value: "eliminate", label: "Are eliminated" },
          ]}
        />
      </FieldGroup>
      <FileDrop
        label="Choose a sheet of results, or drop it here"
        hint="CSV or XLSX, up to 5 MB. Columns: roll number or e-mail, result, score, remark"
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        maxBytes={MAX_SHEET_BYTES}
        upload={upload}
        onUploaded={setChecked}
      />
      {checked && (
        <CheckedSheet key={checked.preview.hash} round={round} checked={checked} rest={rest} onRecorded={onRecorded} />
      )}
    </div>
  );
}

interface CheckedSheetProps {
  readonly round: RecordedRound;
  readonly checked: Checked;
  readonly rest: Rest;
  readonly onRecorded: () => void;
}

function CheckedSheet({ round, checked, rest, onRecorded }: CheckedSheetProps) {
  const router = useRouter();
  const [preview, setPreview] = useState<Omit<SheetPreview, "rows" | "unknownColumns">>(checked.preview);
  const [changed, setChanged] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [isPending, setPending] = useState(false);
  const { unknownColumns } = checked.preview;

  async function stage() {
    setPending(true);
    const json = { source: { uploadId: checked.uploadId }, rest, hash: preview.hash };
    const result = await call(api.rounds[":id"].sheet.$post({ param: { id: round.id }, json }));
    setPending(false);
    setProblem(undefined);
    if (result.ok) {
      toast.success("The results are staged.", "The placement office releases them to the students.");
      onRecorded();
      return router.refresh();
    }
    const now = previewInside(result.problem);
    if (now === undefined) return setProblem(result.problem);
    setChanged(differenceBetween(preview, now));
    setPreview(now);
  }

  return (
    <section aria-label="What the sheet would do" className="flex flex-col gap-4">
      <p role="status" className="font-medium">
        {`${checked.fileName}: ${countOf(preview.totals.affected, "result")}`}
        {preview.totals.skipped > 0 && `, ${countOf(preview.totals.skipped, "row")} left out`}
      </p>
      {problem && <ProblemSummary problem={problem} />}
      {changed && (
        <Callout tone="warn" title="Something changed in between, so nothing was staged" isLive>
          {changed}
        </Callout>
      )}
      {unknownColumns.length > 0 && <Callout title={`Columns that are left out: ${unknownColumns.join(", ")}`} />}
      <PreviewReport preview={preview} noun="candidate" />
      <Button
        variant="primary"
        className="self-start"
        pending={isPending}
        disabled={preview.totals.affected === 0}
        onClick={stage}
      >
        {`Stage ${countOf(preview.totals.affected, "result")}`}
      </Button>
    </section>
  );
}
