"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { MAX_IMPORT_BYTES, type StudentImportView } from "#shared/contracts/student-imports.ts";
import { Field } from "#web/components/ui/field.tsx";
import { FileDrop, type UploadControls } from "#web/components/ui/file-drop.tsx";
import { type Option, Select } from "#web/components/ui/select.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call } from "#web/lib/api/result.ts";
import { uploadFile } from "#web/lib/upload/upload-file.ts";

/** Sends a sheet straight to storage and has it checked; the dry run is shown on its own page. */
export function ImportUpload({ seasons }: { seasons: readonly Option[] }) {
  const router = useRouter();
  const [cycleId, setCycleId] = useState(seasons[0]?.value ?? "");

  async function upload(file: File, controls: UploadControls): Promise<ApiResult<StudentImportView>> {
    const json = { cycleId, fileName: file.name, sizeBytes: file.size };
    const opened = await call(api["student-imports"].$post({ json }));
    if (!opened.ok) return opened;
    const sent = await uploadFile(file, opened.data.upload, controls);
    if (!sent.ok) return sent;
    return call(api["student-imports"][":id"].check.$post({ param: { id: opened.data.import.id } }));
  }

  return (
    <div className="flex flex-col gap-5">
      <Field name="cycleId" label="Season" hint="New students become members of it.">
        <Select value={cycleId} options={seasons} onChange={(event) => setCycleId(event.target.value)} />
      </Field>
      <FileDrop
        label="Choose a CSV file, or drop it here"
        hint="UTF-8; commas, semicolons or tabs; up to 10 MB"
        accept=".csv,text/csv"
        maxBytes={MAX_IMPORT_BYTES}
        upload={upload}
        onUploaded={({ id }) => router.push(`/students/import/${id}`)}
      />
    </div>
  );
}
