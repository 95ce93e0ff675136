/** Events of this module; payloads hold ids only, and are read by consumers of other modules. */
export const SURVEY_EVENTS = {
  /** {surveyId, version} */
  published: "survey.published",
  /** {surveyId} */
  closed: "survey.closed",
  /** {surveyId} */
  reopened: "survey.reopened",
  /** {responseId, surveyId, version, customerId}: once for each response, with its commit. */
  responseReceived: "survey.response-received",
  /** {responseId, surveyId}: its answers and scores are others now. */
  responseCorrected: "survey.response-corrected",
  /** {responseId, surveyId}: found or decided whether it counts. */
  responseJudged: "survey.response-judged",
  /** {mailingId, surveyId}: invitations begin to go out. */
  mailingStarted: "survey.mailing-started",
} as const;
