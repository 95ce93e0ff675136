import { systemActor } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { DomainEvent } from "../../platform/events/append-event.ts";
import type { Consumer } from "../../platform/events/consumer.ts";
import { SURVEY_EVENTS } from "../../survey/domain/events.ts";
import { FEEDBACK_EVENTS } from "../domain/events.ts";
import { noteCorrection } from "../service/from-survey/note-correction.ts";
import { openFromSurvey } from "../service/from-survey/open-from-survey.ts";
import { tellStep } from "../service/step-notice/tell-step.ts";
import { linkRepeat } from "../service/work/link-repeat.ts";
import { followStep } from "../service/work/settle-callback.ts";

/** What this module does when something happened. */
export function feedbackConsumers(clock: () => string): readonly Consumer[] {
  const workOf = ({ orgId }: DomainEvent, tx: Tx): Work => ({
    tx,
    actor: systemActor(orgId),
    now: clock(),
    requestId: null,
    address: null,
  });
  return [
    {
      // Judged, not received: by then it is known whether the answer counts.
      name: "feedback.open-from-survey",
      types: [SURVEY_EVENTS.responseJudged],
      handle: async (event, tx) => {
        const { responseId, sample } = event.payload;
        if (typeof responseId === "string" && sample !== true)
          await openFromSurvey(workOf(event, tx), responseId);
      },
    },
    {
      name: "feedback.note-correction",
      types: [SURVEY_EVENTS.responseCorrected],
      handle: async (event, tx) => {
        const { responseId } = event.payload;
        if (typeof responseId === "string") await noteCorrection(workOf(event, tx), responseId);
      },
    },
    {
      name: "feedback.link-repeat",
      types: [FEEDBACK_EVENTS.registered],
      handle: async (event, tx) => {
        const { feedbackId } = event.payload;
        if (typeof feedbackId === "string") await linkRepeat(workOf(event, tx), feedbackId);
      },
    },
    {
      name: "feedback.settle-callback",
      types: [FEEDBACK_EVENTS.stepTaken],
      handle: async (event, tx) => {
        const { feedbackId } = event.payload;
        if (typeof feedbackId === "string") await followStep(workOf(event, tx), feedbackId);
      },
    },
    {
      name: "feedback.tell-step",
      types: [FEEDBACK_EVENTS.stepTaken],
      handle: async (event, tx) => {
        const { feedbackId, eventId, act } = event.payload;
        if (typeof feedbackId !== "string" || typeof eventId !== "string") return;
        await tellStep(workOf(event, tx), { feedbackId, eventId, act: String(act) });
      },
    },
  ];
}
