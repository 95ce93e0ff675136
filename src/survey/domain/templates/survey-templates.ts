import type { SurveyDefinition } from "../definition/survey-definition.ts";
import { channelExperience } from "./channel-experience.ts";
import { churnWarning } from "./churn-warning.ts";
import { complaintClosure } from "./complaint-closure.ts";
import { feedbackCard } from "./feedback-card.ts";
import { newCustomerFollowUp } from "./new-customer-follow-up.ts";
import { periodicAssessment } from "./periodic-assessment.ts";
import { productAfterSales } from "./product-after-sales.ts";
import { serviceDelivery } from "./service-delivery.ts";

/** The surveys every organization finds at first start (S3); a template's `code` names it. */
export const SURVEY_TEMPLATES: readonly SurveyDefinition[] = [
  productAfterSales,
  serviceDelivery,
  complaintClosure,
  periodicAssessment,
  channelExperience,
  newCustomerFollowUp,
  churnWarning,
  feedbackCard,
];
