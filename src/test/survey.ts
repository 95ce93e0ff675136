import { SURVEY_TEMPLATES } from "../survey/domain/templates/survey-templates.ts";
import type { SurveyDefinition } from "../survey/domain/definition/survey-definition.ts";
import { createLinks, type LinkDraft } from "../survey/service/create-links.ts";
import { createSurvey } from "../survey/service/create-survey.ts";
import { publishSurvey } from "../survey/service/publish-survey.ts";
import type { Session } from "../identity/service/session.ts";
import { SCHEMA_VERSION } from "../survey/domain/definition/survey-definition.ts";

export const LINKS = { secret: "k".repeat(32), publicUrl: "http://127.0.0.1:7300" };

/** Three pages: an overall grade, a matrix with a remark, and a reason asked only of those who find it too dear. */
export const SERVICE_SURVEY: SurveyDefinition = {
  schemaVersion: SCHEMA_VERSION,
  code: "service",
  title: { zh: "安装服务满意度调查", en: "Installation service survey" },
  purpose: {
    zh: "想听听您对这次上门安装的感受，约 1 分钟。",
    en: "Tell us about the installation. One minute.",
  },
  settings: {
    languages: ["zh", "en"],
    presentation: "list",
    anonymous: true,
    privacyNotice: {
      zh: "您的回答仅用于改进服务。",
      en: "Your answers are used to improve our service only.",
    },
    thankYou: { zh: "感谢您的回答！", en: "Thank you for your answers!" },
    serviceContact: {
      zh: "服务热线 400-000-0000（9:00–18:00）",
      en: "Service line 400-000-0000 (9:00–18:00)",
    },
  },
  hiddenFields: [
    { code: "store", type: "text", signed: false },
    { code: "order_number", type: "text", signed: true },
  ],
  pages: [
    {
      code: "p1",
      questions: [
        {
          type: "rating",
          code: "overall",
          text: {
            zh: "您对本次安装总体是否满意？",
            en: "How satisfied are you with the installation overall?",
          },
          scale: 5,
          indicator: "overall-satisfaction",
          required: true,
        },
      ],
    },
    {
      code: "p2",
      questions: [
        {
          type: "matrix",
          code: "aspects",
          text: { zh: "各方面的感受如何？", en: "How did each of these go?" },
          scale: 5,
          required: true,
          rows: [
            {
              code: "attitude",
              text: { zh: "服务态度", en: "Attitude" },
              indicator: "politeness",
              remark: true,
            },
            { code: "price", text: { zh: "性价比", en: "Value for money" }, indicator: "price-fairness" },
          ],
        },
        {
          type: "text",
          code: "price_reason",
          text: { zh: "您觉得哪里不值？", en: "What was not worth its price?" },
          multiline: true,
          required: true,
          showIf: {
            op: "compare",
            subject: { of: "answer", question: "aspects", row: "price" },
            operator: "at_most",
            value: 3,
          },
        },
      ],
    },
    {
      code: "p3",
      questions: [
        {
          type: "multiple",
          code: "reasons",
          text: { zh: "您看重什么？", en: "What matters to you?" },
          options: [
            { code: "speed", text: { zh: "上门快", en: "Speed" } },
            { code: "clean", text: { zh: "收拾干净", en: "Cleanliness" } },
            { code: "other", text: { zh: "其他", en: "Other" }, other: true },
          ],
        },
        {
          type: "nps",
          code: "nps",
          text: { zh: "您有多大可能向朋友推荐我们？", en: "Would you recommend us?" },
        },
        {
          type: "phone",
          code: "phone",
          text: { zh: "方便联系您的电话（选填）", en: "Your phone (optional)" },
        },
      ],
    },
  ],
  quotas: [],
};

/** Answers to it that nothing is wrong with. */
export const GOOD_ANSWERS = {
  overall: 5,
  aspects: { attitude: { value: 5, remark: "师傅很有耐心" }, price: 3 },
  price_reason: "配件收费偏高",
  reasons: ["speed", { code: "other", text: "讲解清楚" }],
  nps: 9,
  phone: "13800000000",
};

export interface OpenSurvey {
  readonly id: string;
  readonly linkId: string;
  readonly url: string;
  /** Last part of the url. */
  readonly token: string;
}

/** A survey that takes answers, with a link to it. */
export async function openSurvey(
  session: Session,
  definition: SurveyDefinition = SERVICE_SURVEY,
  link: Partial<LinkDraft> = {},
): Promise<OpenSurvey> {
  const survey = await session.begin((work) => createSurvey(work, { definition }));
  await session.begin((work) => publishSurvey(work, survey.id, { revision: survey.revision, note: "" }));
  return { id: survey.id, ...(await giveLink(session, survey.id, link)) };
}

/** One more link to a survey. */
export async function giveLink(
  session: Session,
  surveyId: string,
  link: Partial<LinkDraft> = {},
): Promise<Omit<OpenSurvey, "id">> {
  const draft: LinkDraft = {
    channel: "link",
    label: "",
    fields: {},
    customerIds: [],
    expiresAt: null,
    ...link,
  };
  const { items } = await session.begin((work) => createLinks(work, LINKS, surveyId, draft));
  const url = items[0]?.url ?? "";
  return { linkId: items[0]?.id ?? "", url, token: url.split("/").at(-1) ?? "" };
}

/** A ready-made survey by its code. */
export function templateSurvey(code: string): SurveyDefinition {
  const found = SURVEY_TEMPLATES.find((template) => template.code === code);
  if (!found) throw new Error(`no template ${code}`);
  return found;
}
