import { systemActor } from "../../identity/service/session.ts";
import type { Consumer } from "../../platform/events/consumer.ts";
import { SURVEY_EVENTS } from "../domain/events.ts";
import { checkResponse } from "../service/check-response.ts";
import { mailingConsumers } from "./mailing-jobs.ts";

/** What this module does when something happened. */
export function surveyConsumers(clock: () => string): readonly Consumer[] {
  return [
    {
      name: "survey.check-response",
      types: [SURVEY_EVENTS.responseReceived],
      handle: (event, tx) =>
        checkResponse(
          { tx, actor: systemActor(event.orgId), now: clock(), requestId: null, address: null },
          String(event.payload["responseId"]),
        ),
    },
    ...mailingConsumers(clock),
  ];
}
