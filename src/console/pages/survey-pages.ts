import type { ConsolePage, Permissions } from "../console-page.ts";

const seesSurveys = (permissions: Permissions): boolean => permissions["maySeeSurveys"] === true;
const seesResponses = (permissions: Permissions): boolean => permissions["maySeeResponses"] === true;
const judgesResponses = (permissions: Permissions): boolean => permissions["mayJudgeResponses"] === true;
const editsSurveys = (permissions: Permissions): boolean => permissions["mayEditSurveys"] === true;

const importsResponses = (permissions: Permissions): boolean => permissions["mayImportResponses"] === true;
const entersResponses = (permissions: Permissions): boolean => permissions["mayEnterResponses"] === true;

/** Surveys: list, builder, versions, channels, results, responses. */
export const surveyPages: readonly ConsolePage[] = [
  {
    path: "/surveys",
    area: "surveys",
    name: "surveys",
    may: seesSurveys,
    load: async () => (await import("../../survey/page/list/SurveysPage.tsx")).SurveysPage,
  },
  {
    path: "/surveys/new",
    area: "surveys",
    may: editsSurveys,
    load: async () => (await import("../../survey/page/templates/NewSurveyPage.tsx")).NewSurveyPage,
  },
  {
    path: "/surveys/:id/edit",
    area: "surveys",
    may: seesSurveys,
    load: async () => (await import("../../survey/page/builder/BuilderPage.tsx")).BuilderPage,
  },
  {
    path: "/surveys/:id/versions",
    area: "surveys",
    may: seesSurveys,
    load: async () => (await import("../../survey/page/versions/VersionsPage.tsx")).VersionsPage,
  },
  {
    path: "/surveys/:id/channels",
    area: "surveys",
    may: seesSurveys,
    load: async () => (await import("../../survey/page/channels/ChannelsPage.tsx")).ChannelsPage,
  },
  {
    path: "/surveys/:id/results",
    area: "surveys",
    may: seesSurveys,
    load: async () => (await import("../../survey/page/results/ResultsPage.tsx")).ResultsPage,
  },
  {
    path: "/surveys/:id/responses",
    area: "surveys",
    may: seesResponses,
    load: async () =>
      (await import("../../survey/page/responses/SurveyResponsesPage.tsx")).SurveyResponsesPage,
  },
  {
    path: "/responses",
    area: "surveys",
    name: "responses",
    may: seesResponses,
    load: async () => (await import("../../survey/page/responses/ResponsesPage.tsx")).ResponsesPage,
  },
  {
    path: "/responses/review",
    area: "surveys",
    may: judgesResponses,
    load: async () => (await import("../../survey/page/responses/ReviewPage.tsx")).ReviewPage,
  },
  {
    path: "/responses/:id",
    area: "surveys",
    may: seesResponses,
    load: async () => (await import("../../survey/page/responses/ResponsePage.tsx")).ResponsePage,
  },
  {
    path: "/surveys/:id/entry",
    area: "surveys",
    may: entersResponses,
    load: async () => (await import("../../survey/page/entry/EntryPage.tsx")).EntryPage,
  },
  {
    path: "/surveys/:id/mailings/:mailingId",
    area: "surveys",
    may: seesSurveys,
    load: async () => (await import("../../survey/page/mailings/MailingPage.tsx")).MailingPage,
  },
  {
    path: "/surveys/:id/responses/import",
    area: "surveys",
    may: importsResponses,
    load: async () => (await import("../../survey/page/response-import/UploadPage.tsx")).UploadPage,
  },
];
