import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as sending from "../contract/feedback-sending.ts";
import * as contract from "../contract/feedback-work.ts";
import type { CaseLinks } from "../service/read-feedback.ts";
import { addMeasure } from "../service/work/add-measure.ts";
import { addMessage } from "../service/work/add-message.ts";
import { callBack } from "../service/work/call-back.ts";
import { changeMeasure } from "../service/work/change-measure.ts";
import { checkFeedback } from "../service/work/check-feedback.ts";
import { judgeMeasure } from "../service/work/judge-measure.ts";
import { listTwins } from "../service/work/find-twins.ts";
import { listCallbacks } from "../service/work/list-callbacks.ts";
import { sendCaseLink } from "../service/sms/send-case-link.ts";
import { sendSurvey } from "../service/sms/send-survey.ts";
import { readOutcome } from "../service/work/read-outcome.ts";
import { readWork } from "../service/work/read-work.ts";
import { removeMeasure } from "../service/work/remove-measure.ts";

/** What these routes need: links of cases, and whether e-mail can be sent. */
export interface WorkRouteDeps extends CaseLinks {
  readonly mailConfigured: boolean;
}

/** The work on a case: measures, messages, check, calls, twins. To be mounted before `/feedback/{id}`. */
export function workRoutes(api: Api<Work, Session>, deps: WorkRouteDeps): void {
  api.route(contract.listCallbacksRoute, (_, work) => listCallbacks(work));
  api.route(contract.readWorkRoute, ({ params }, work) => readWork(work, params.id));
  api.route(contract.addMeasureRoute, ({ params, body }, work) => addMeasure(work, params.id, body));
  api.route(contract.changeMeasureRoute, ({ params, body }, work) => changeMeasure(work, params, body));
  api.route(contract.removeMeasureRoute, ({ params }, work) => removeMeasure(work, params));
  api.route(contract.judgeMeasureRoute, ({ params, body }, work) => judgeMeasure(work, params, body));
  api.route(contract.addMessageRoute, ({ params, body }, work) => addMessage(work, deps, params.id, body));
  api.route(contract.checkFeedbackRoute, async ({ params, body }, work) => {
    await checkFeedback(work, params.id, body);
    return readOutcome(work, deps, params.id);
  });
  api.route(contract.callBackRoute, async ({ params, body }, work) => {
    await callBack(work, params.id, body);
    return readOutcome(work, deps, params.id);
  });
  api.route(sending.sendSurveyRoute, ({ params, body }, work) => sendSurvey(work, deps, params.id, body));
  api.route(sending.sendCaseLinkRoute, ({ params }, work) => sendCaseLink(work, params.id));
  api.route(contract.listTwinsRoute, ({ params }, work) => listTwins(work, params.id));
}
