"use client";

import { useRouter } from "next/navigation";
import { MAX_RESUME_BYTES } from "#shared/contracts/resumes.ts";
import { FileDrop } from "#web/components/ui/file-drop.tsx";
import { sendResume } from "./send-resume.ts";

/** Sends a résumé straight to storage, and goes on to what is read from it. */
export function ResumeUpload({ isFirst }: { isFirst: boolean }) {
  const router = useRouter();
  return (
    <FileDrop
      label={isFirst ? "Upload your résumé" : "Upload another résumé"}
      hint="PDF or Word (.docx), up to 5 MB"
      accept=".pdf,.docx,application/pdf"
      maxBytes={MAX_RESUME_BYTES}
      upload={sendResume}
      onUploaded={({ id }) => router.push(`/profile/resumes/${id}`)}
    />
  );
}
