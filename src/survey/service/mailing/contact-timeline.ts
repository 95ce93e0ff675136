import type { TimelineSource } from "../../../customer/service/timeline-source.ts";
import { maySeeSurveys } from "../../domain/permissions.ts";
import { readContactTimeline } from "../../store/survey-contacts.ts";

/** In a customer's timeline: when they were asked to answer which survey, over which channel. */
export const SURVEY_CONTACT_TIMELINE: TimelineSource = {
  name: "survey-contacts",
  read: async ({ tx, actor }, customerIds, before, limit) => {
    if (!maySeeSurveys(actor)) return [];
    const rows = await readContactTimeline(tx, actor.orgId, { customerIds, before, limit });
    return rows.map((row) => ({
      id: `survey-contact ${row.id}`,
      at: row.at,
      kind: "survey-contact",
      customerId: row.customer_id,
      actorName: null,
      data: {
        contact: row.kind,
        channel: row.channel,
        surveyId: row.survey_id,
        surveyTitle: row.title,
        mailingId: row.mailing_id,
        mailingName: row.mailing_name,
        delivery: row.delivery,
      },
    }));
  },
};
