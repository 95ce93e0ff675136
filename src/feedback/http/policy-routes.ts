import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as absences from "../contract/feedback-absence.ts";
import * as policies from "../contract/feedback-policy.ts";
import * as qualified from "../contract/feedback-qualified.ts";
import * as settings from "../contract/feedback-setting.ts";
import { addAbsence } from "../service/hand-over/add-absence.ts";
import { handOver } from "../service/hand-over/hand-over.ts";
import { listAbsences } from "../service/hand-over/list-absences.ts";
import { removeAbsence } from "../service/hand-over/remove-absence.ts";
import { changePolicy } from "../service/policies/change-policy.ts";
import { createPolicy } from "../service/policies/create-policy.ts";
import { listPolicies } from "../service/policies/list-policies.ts";
import { previewPolicy } from "../service/policies/preview-policy.ts";
import { readSettings } from "../service/policies/read-settings.ts";
import { removePolicy } from "../service/policies/remove-policy.ts";
import { readQualified } from "../service/qualified/read-qualified.ts";
import { saveQualified } from "../service/qualified/save-qualified.ts";
import { saveSettings } from "../service/policies/save-settings.ts";

/** Limits of clocks, how cases are worked on, absences and hand-overs. */
export function policyRoutes(api: Api<Work, Session>): void {
  api.route(policies.listFeedbackPolicies, (_, work) => listPolicies(work));
  api.route(policies.previewFeedbackPolicy, ({ body }, work) => previewPolicy(work, body));
  api.route(policies.createFeedbackPolicy, ({ body }, work) => createPolicy(work, body));
  api.route(policies.updateFeedbackPolicy, ({ params, body }, work) => changePolicy(work, params.id, body));
  api.route(policies.removeFeedbackPolicy, ({ params }, work) => removePolicy(work, params.id));
  api.route(settings.getFeedbackSettings, (_, work) => readSettings(work));
  api.route(settings.putFeedbackSettings, ({ body }, work) => saveSettings(work, body));
  api.route(qualified.getQualifiedHandlers, (_, work) => readQualified(work));
  api.route(qualified.putQualifiedHandlers, ({ body }, work) => saveQualified(work, body));
  api.route(absences.listFeedbackAbsences, ({ query }, work) => listAbsences(work, query));
  api.route(absences.createFeedbackAbsence, ({ body }, work) => addAbsence(work, body));
  api.route(absences.removeFeedbackAbsence, ({ params }, work) => removeAbsence(work, params.id));
  api.route(absences.createFeedbackHandOver, ({ body }, work) => handOver(work, body));
}
