import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as feedback from "../contract/feedback.ts";
import { listEventsRoute } from "../contract/feedback-event.ts";
import { changeFeedback } from "../service/change-feedback.ts";
import { listEvents } from "../service/list-events.ts";
import { countFeedback, listFeedback } from "../service/list-feedback.ts";
import { readFeedback, type CaseLinks } from "../service/read-feedback.ts";
import { registerFeedback } from "../service/register-feedback.ts";
import { takeSteps } from "../service/take-steps.ts";
import { takeToldStep } from "../service/take-told-step.ts";
import type { ReplyDeps } from "../service/work/mail-to-customer.ts";

/** Registering, lists, one case and its steps. */
export function caseRoutes(api: Api<Work, Session>, links: CaseLinks & ReplyDeps): void {
  api.route(feedback.registerFeedbackRoute, ({ body }, work) => registerFeedback(work, body));
  api.route(feedback.listFeedbackRoute, ({ query }, work) => listFeedback(work, query));
  api.route(feedback.countFeedbackRoute, (_, work) => countFeedback(work));
  api.route(feedback.takeStepsRoute, ({ body }, work) => takeSteps(work, body));
  api.route(feedback.readFeedbackRoute, ({ params }, work) => readFeedback(work, links, params.id));
  api.route(feedback.changeFeedbackRoute, async ({ params, body }, work) => {
    await changeFeedback(work, params.id, body);
    return readFeedback(work, links, params.id);
  });
  api.route(feedback.takeStepRoute, async ({ params, body }, work) => {
    await takeToldStep(work, links, params.id, body);
    return readFeedback(work, links, params.id);
  });
  api.route(listEventsRoute, ({ params }, work) => listEvents(work, params.id));
}
