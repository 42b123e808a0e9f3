import {
  EligibilityNode,
  EligibilityPreview,
  FailureView,
  FairnessReport,
  MyOpportunities,
  PreviewEligibility,
} from "#shared/contracts/eligibility.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import { readMyOpportunities } from "#shared/services/drives/index.ts";
import { lintFairness, previewEligibility } from "#shared/services/eligibility/index.ts";
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

const fairness = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/eligibility/fairness",
  tags: ["Eligibility"],
  summary: "How evenly a rule lets the groups of a season in, and which clause tells most",
  request: body(PreviewEligibility),
  status: 200,
  answer: FairnessReport,
});

const opportunities = describeRoute(["student"], {
  method: "get",
  path: "/api/my/opportunities",
  tags: ["Eligibility"],
  summary: "The student's open drives in figures, and which single changes would open more",
  status: 200,
  answer: MyOpportunities,
});

export const eligibilityRoutes = createRouter()
  .openapi(preview, async (c) => c.json(valueOf(await previewEligibility(actorContext(c), c.req.valid("json"))), 200))
  .openapi(fairness, async (c) => c.json(valueOf(await lintFairness(actorContext(c), c.req.valid("json"))), 200))
  .openapi(opportunities, async (c) => c.json(valueOf(await readMyOpportunities(actorContext(c))), 200));
