import { SURVEY_TEMPLATES } from "../../src/survey/domain/templates/survey-templates.ts";
import { item, list, own, type RouteSample } from "./route-sample.ts";

const CARD = SURVEY_TEMPLATES.find(({ code }) => code === "feedback_card");

/** Calls of the routes of surveys. */
export const SURVEY_SAMPLES: Readonly<Record<string, readonly RouteSample[]>> = {
  "GET /survey-templates": [own()],
  "GET /surveys": [list(() => ["?limit=100"])],
  "POST /surveys": [own({ template: "feedback_card", title: "云岭意见卡" })],
  "GET /surveys/{id}": [item("survey")],
  "PATCH /surveys/{id}": [item("survey", { definition: CARD, revision: 99 })],
  "GET /surveys/{id}/versions": [item("survey")],
  "POST /surveys/{id}/versions": [item("survey", { revision: 99 })],
  "GET /surveys/{id}/versions/{number}": [item("survey", undefined, "1")],
  "GET /surveys/{id}/version-comparison": [item("survey", undefined, "?from=1")],
  "GET /surveys/{id}/links": [item("survey")],
  "POST /surveys/{id}/links": [item("survey", { label: "云岭" })],
  "GET /responses": [list(({ survey: id, customer: who }) => [`?surveyId=${id}`, `?customerId=${who}`])],
  "GET /responses/{id}": [item("response")],
  "PUT /responses/{id}/decision": [item("response", { verdict: "excluded", reason: "云岭试填" })],
  "DELETE /surveys/{id}/links/{linkId}": [item("survey", undefined, "surveyLink")],
  "POST /surveys/{id}/closure": [item("survey")],
  "DELETE /surveys/{id}/closure": [item("survey")],
  "POST /surveys/{id}/archival": [item("survey")],
  "DELETE /surveys/{id}/archival": [item("survey")],
};
