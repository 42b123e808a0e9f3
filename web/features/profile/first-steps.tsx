import type { ResumeView } from "#shared/contracts/resumes.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Card } from "#web/components/ui/card.tsx";
import { Stepper } from "#web/components/ui/steps.tsx";
import { ResumeUpload } from "./resume-upload.tsx";
import { reviewPath } from "../student-drives/apply-needs.ts";

/** The way to a confirmed profile, for who has none yet. */
export function FirstSteps({ resumes }: { resumes: readonly ResumeView[] }) {
  const hasResume = resumes.some(({ status }) => status === "parsed" || status === "parsing");
  return (
    <Card className="flex flex-col gap-4 p-5">
      <Stepper label="Your way to applying" steps={["Upload", "Check and confirm"]} current={hasResume ? 1 : 0} />
      <p className="text-ink-muted">
        {hasResume
          ? "Your résumé is here. Check what we read from it, correct it and confirm: then you can apply."
          : "You can apply once your profile is confirmed. Upload your résumé, and we fill most of it in for you."}
      </p>
      {hasResume ? (
        <ButtonLink href={reviewPath(resumes)} variant="primary" size="lg" className="sm:self-start">
          Check and confirm
        </ButtonLink>
      ) : (
        <>
          <ResumeUpload isFirst />
          <ButtonLink href="/profile/edit" variant="link" className="self-center touch:py-3">
            Or fill it in by hand
          </ButtonLink>
        </>
      )}
    </Card>
  );
}
