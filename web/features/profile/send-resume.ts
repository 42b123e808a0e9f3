import type { Problem } from "#shared/contracts/problem.ts";
import { type ResumeView, RESUME_TYPES } from "#shared/contracts/resumes.ts";
import type { UploadControls } from "#web/components/ui/file-drop.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call, local } from "#web/lib/api/result.ts";
import { uploadFile } from "#web/lib/upload/upload-file.ts";
import { labelFor, typeOf } from "./resume-file.ts";

/** Asks for leave, sends the file straight to storage, and has it read. What came to nothing is cleared away. */
export async function sendResume(file: File, controls: UploadControls): Promise<ApiResult<ResumeView>> {
  const contentType = RESUME_TYPES.find((type) => type === typeOf(file));
  if (contentType === undefined) {
    return refused(local("wrong_type", "Not a résumé", "A résumé is a PDF or a Word document (.docx)."));
  }
  const json = { fileName: file.name.slice(-200), label: labelFor(file.name), contentType, sizeBytes: file.size };
  const opened = await call(api.my.resumes.$post({ json }));
  if (!opened.ok) return refused(opened.problem);
  const { resume, upload } = opened.data;
  const param = { id: resume.id };
  const sent = await uploadFile(file, upload, controls);
  const taken = sent.ok ? await call(api.my.resumes[":id"].confirm.$post({ param })) : sent;
  if (taken.ok) return taken;
  await call(api.my.resumes[":id"].$delete({ param }));
  return refused(taken.problem);
}

// There is no field to point at, so the reason itself is the sentence.
function refused({ invalidParams, ...problem }: Problem): ApiResult<never> {
  return { ok: false, problem: { ...problem, detail: invalidParams?.[0]?.reason ?? problem.detail } };
}
