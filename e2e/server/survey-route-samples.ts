import { SURVEY_TEMPLATES } from "../../src/survey/domain/templates/survey-templates.ts";
import type { RecordIds } from "./full-organization.ts";
import { item, list, own, type RouteSample } from "./route-sample.ts";

const CARD = SURVEY_TEMPLATES.find(({ code }) => code === "feedback_card");

const NOBODYS = "01990000-0000-7000-8000-0000000000d1";

const WORDS = { subject: "云岭邀请您", body: "云岭：{{link}} {{unsubscribe}}" };
const MAIL_WORDS = {
  kind: "invitation",
  language: "zh",
  words: { zh: WORDS, en: WORDS },
  validDays: 14,
};

/** Calls of the routes of surveys. */
export const SURVEY_SAMPLES: Readonly<Record<string, readonly RouteSample[]>> = {
  "GET /survey-templates": [own()],
  "GET /surveys": [list(() => ["?limit=100"])],
  "POST /surveys": [own({ template: "feedback_card", title: "云岭意见卡" })],
  "GET /surveys/{id}": [item("survey")],
  "GET /surveys/{id}/definition-file": [item("survey")],
  "GET /survey-template-file": [own()],
  "POST /survey-imports": [own(CARD)],
  "PATCH /surveys/{id}": [item("survey", { definition: CARD, revision: 99 })],
  "POST /surveys/{id}/preview": [item("survey", { definition: CARD })],
  "GET /surveys/{id}/versions": [item("survey")],
  "POST /surveys/{id}/versions": [item("survey", { revision: 99 })],
  "GET /surveys/{id}/versions/{number}": [item("survey", undefined, "1")],
  "GET /surveys/{id}/version-comparison": [item("survey", undefined, "?from=1")],
  "GET /surveys/{id}/quota-progress": [item("survey")],
  "GET /surveys/{id}/links": [item("survey")],
  "POST /surveys/{id}/links": [item("survey", { label: "云岭" })],
  "GET /responses": [list(({ survey: id, customer: who }) => [`?surveyId=${id}`, `?customerId=${who}`])],
  "GET /responses/{id}": [item("response")],
  "PUT /responses/{id}/decision": [item("response", { verdict: "excluded", reason: "云岭试填" })],
  "GET /responses/counts": [list(({ survey: id }) => [`?surveyId=${id}`])],
  "POST /responses/decisions": [
    own({ ids: ["01990000-0000-7000-8000-000000000000"], verdict: "excluded", reason: "云岭试填" }),
  ],
  "GET /responses/{id}/decisions": [item("response")],
  "GET /responses/{id}/corrections": [item("response")],
  "POST /responses/{id}/corrections": [item("response", { answers: { overall: 5 }, reason: "云岭更正" })],
  "GET /surveys/{id}/results": [item("survey")],
  "GET /surveys/{id}/verbatims": [item("survey")],
  "GET /surveys/{id}/response-file": [item("survey", undefined, "?format=csv")],
  "GET /surveys/{id}/codebook": [item("survey", undefined, "?format=csv")],
  "GET /surveys/{id}/answer-template": [item("survey", undefined, "?format=csv")],
  "GET /surveys/{id}/entry-form": [item("survey")],
  "GET /surveys/{id}/entries": [item("survey")],
  "POST /surveys/{id}/responses": [item("survey", { id: NOBODYS, answers: { overall: 4 } })],
  "GET /surveys/{id}/response-imports": [item("survey")],
  "POST /surveys/{id}/response-imports": [item("survey", "overall\n5\n", "?name=b.csv")],
  "GET /response-imports/{id}": [item("responseImport")],
  "POST /response-imports/{id}/runs": [
    item("responseImport", { dryRun: true, mapping: { columns: { overall: "overall" } } }),
  ],
  "GET /response-imports/{id}/error-file": [item("responseImport")],
  "POST /surveys/{id}/segment-links": [
    item("survey", ({ linkedSegment }: RecordIds) => ({ segmentId: linkedSegment })),
  ],
  "POST /surveys/{id}/place-links": [
    item("survey", { field: null, places: [{ code: "YL01", name: "云岭一店" }] }),
  ],
  "GET /surveys/{id}/personal-links/export": [item("survey")],
  "GET /surveys/{id}/links/{linkId}/qr": [item("survey", undefined, "surveyLink")],
  "GET /surveys/{id}/qr-sheet": [item("surveyWithCodes")],
  "GET /surveys/{id}/paper-form": [item("survey")],
  "GET /survey-branding": [own()],
  "PUT /survey-branding": [own({ colour: "#2f5d8a", revision: 99 })],
  "PUT /survey-branding/logo": [own("RIFF\u0000\u0000\u0000\u0000WEBPVP8 ")],
  "DELETE /survey-branding/logo": [own()],
  "GET /responses/{id}/files": [item("responseWithFile")],
  "GET /responses/{id}/files/{fileId}": [item("responseWithFile", undefined, "responseFile")],
  "DELETE /surveys/{id}/links/{linkId}": [item("survey", undefined, "surveyLink")],
  "GET /surveys/{id}/mailings": [item("survey")],
  "POST /surveys/{id}/mailings": [item("survey", { name: "云岭邮件邀请" })],
  "GET /surveys/{id}/mailings/{mailingId}": [item("survey", undefined, "surveyMailing")],
  "PATCH /surveys/{id}/mailings/{mailingId}": [
    item("survey", { revision: 99, name: "云岭改名" }, "surveyMailing"),
  ],
  "GET /surveys/{id}/mailings/{mailingId}/check": [item("survey", undefined, "surveyMailing")],
  "GET /surveys/{id}/mailings/{mailingId}/audience": [item("survey", undefined, "surveyMailing")],
  "POST /surveys/{id}/mailings/{mailingId}/sending": [item("survey", { revision: 99 }, "surveyMailing")],
  "DELETE /surveys/{id}/mailings/{mailingId}/sending": [item("survey", undefined, "surveyMailing")],
  "GET /surveys/{id}/mailings/{mailingId}/recipients": [item("survey", undefined, "surveyMailing")],
  "POST /surveys/{id}/mailings/{mailingId}/recipients/{customerId}/deliveries": [
    item("survey", undefined, "surveyMailing/customer"),
  ],
  "POST /surveys/{id}/mailings/{mailingId}/test-mails": [
    item("survey", { kind: "invitation" }, "surveyMailing"),
  ],
  "DELETE /surveys/{id}/mailings/{mailingId}": [item("survey", undefined, "surveyMailing")],
  "POST /surveys/{id}/mailing-previews": [item("survey", MAIL_WORDS)],
  "GET /survey-contact-policy": [own()],
  "PUT /survey-contact-policy": [own({ capDays: 30 })],
  "POST /surveys/{id}/closure": [item("survey")],
  "DELETE /surveys/{id}/closure": [item("survey")],
  "POST /surveys/{id}/archival": [item("survey")],
  "DELETE /surveys/{id}/archival": [item("survey")],
};
