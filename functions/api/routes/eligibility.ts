import { EligibilityNode, EligibilityPreview, FailureView, PreviewEligibility } from "#shared/contracts/eligibility.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import { previewEligibility } from "#shared/services/eligibility/index.ts";
import { body } from "../gateway/body.ts";
import { actorContext, createRouter, describeRoute, valueOf } from "../gateway/route.ts";

// Named, since a document can only hold a tree without end by reference. A lazy schema keeps the name given to it.
EligibilityNode.openapi("EligibilityRule");
FailureView.openapi("FailureView");

const preview = describeRoute([...OFFICE_ROLES, "coordinator", "recruiter"], {
  method: "post",
  path: "/api/eligibility/preview",
  tags: ["Eligibility"],
  summary: "How many students of a season a rule lets apply",
  request: body(PreviewEligibility),
  status: 200,
  answer: EligibilityPreview,
});

export const eligibilityRoutes = createRouter().openapi(preview, async (c) =>
  c.json(valueOf(await previewEligibility(actorContext(c), c.req.valid("json"))), 200),
);
