import {
  EligibilityNode,
  EligibilityPreview,
  EligibilityTemplateList,
  EligibilityTemplateView,
  FailureView,
  FairnessReport,
  MyOpportunities,
  PreviewEligibility,
  SaveEligibilityTemplate,
} from "#shared/contracts/eligibility.ts";
import { IdParam } from "#shared/contracts/primitives.ts";
import { OFFICE_ROLES } from "#shared/domain/membership/roles.ts";
import { readMyOpportunities } from "#shared/services/drives/index.ts";
import {
  lintFairness,
  listEligibilityTemplates,
  previewEligibility,
  removeEligibilityTemplate,
  saveEligibilityTemplate,
} from "#shared/services/eligibility/index.ts";
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

const listTemplates = describeRoute([...OFFICE_ROLES, "recruiter"], {
  method: "get",
  path: "/api/eligibility-templates",
  tags: ["Eligibility"],
  summary: "Rules that the college keeps for drives to start from",
  status: 200,
  answer: EligibilityTemplateList,
});

const saveTemplate = describeRoute(OFFICE_ROLES, {
  method: "post",
  path: "/api/eligibility-templates",
  tags: ["Eligibility"],
  summary: "Keep a rule under a name",
  request: body(SaveEligibilityTemplate),
  status: 201,
  answer: EligibilityTemplateView,
});

const removeTemplate = describeRoute(OFFICE_ROLES, {
  method: "delete",
  path: "/api/eligibility-templates/{id}",
  tags: ["Eligibility"],
  summary: "Forget a kept rule; drives that began from it keep their own",
  request: { params: IdParam },
  status: 200,
  answer: EligibilityTemplateView,
});

export const eligibilityRoutes = createRouter()
  .openapi(preview, async (c) => c.json(valueOf(await previewEligibility(actorContext(c), c.req.valid("json"))), 200))
  .openapi(fairness, async (c) => c.json(valueOf(await lintFairness(actorContext(c), c.req.valid("json"))), 200))
  .openapi(opportunities, async (c) => c.json(valueOf(await readMyOpportunities(actorContext(c))), 200))
  .openapi(listTemplates, async (c) => c.json(valueOf(await listEligibilityTemplates(actorContext(c))), 200))
  .openapi(saveTemplate, async (c) =>
    c.json(valueOf(await saveEligibilityTemplate(actorContext(c), c.req.valid("json"))), 201),
  )
  .openapi(removeTemplate, async (c) =>
    c.json(valueOf(await removeEligibilityTemplate(actorContext(c), c.req.valid("param"))), 200),
  );
