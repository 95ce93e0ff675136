import type { MultipleChoiceQuestion } from "../definition/survey-definition.ts";
import { options, page, rating, reasonIfLow, suggestion, template, text } from "./template-parts.ts";

const overall = rating(
  "overall",
  text("您对我们近期服务的总体满意程度如何？", "How satisfied are you with our recent service overall?"),
  "overall-satisfaction",
);
const repurchase = {
  ...rating(
    "repurchase",
    text("您再次选择我们的可能性有多大？", "How likely are you to choose us again?"),
    "repurchase-intention",
  ),
  gradeNames: "likelihood",
} as const;
const reasons: MultipleChoiceQuestion = {
  type: "multiple",
  code: "less_use_reasons",
  text: text(
    "近期较少使用我们的服务，主要原因有哪些？",
    "What are the main reasons for using us less of late?",
  ),
  help: text("最多选择 3 项。", "Choose up to three."),
  required: true,
  maxChoices: 3,
  options: [
    ...options(
      ["no_need", "暂时没有需求", "No need at the moment"],
      ["price", "价格", "Price"],
      ["response", "响应速度", "Speed of response"],
      ["quality", "服务质量", "Quality of service"],
      ["competitor", "选择了其他供应商", "Chose another supplier"],
    ),
    {
      code: "as_before",
      text: text("没有减少使用", "We use it as before"),
      exclusive: true,
    },
    ...options(["other", "其他", "Something else"]),
  ],
};

/** When a customer's purchases fall off. */
export const churnWarning = template({
  code: "churn_warning",
  title: text("客户关怀回访", "Customer care survey"),
  purpose: text(
    "近期与您联系较少，想了解您的想法，约需 1 分钟。",
    "We have heard less from you of late and would like to know your thoughts. It takes about one minute.",
  ),
  pages: [
    page("reason_page", "近期情况", "Of late", [
      overall,
      reasonIfLow(
        "low_reason",
        text("是什么让您给出这样的评价？", "What is the reason for your rating?"),
        overall,
      ),
      reasons,
      {
        type: "text",
        code: "competitor_strength",
        text: text("其他供应商在哪些方面更适合您？", "In what way does another supplier suit you better?"),
        required: true,
        multiline: true,
        maxLength: 1000,
        showIf: {
          op: "compare",
          subject: { of: "answer", question: "less_use_reasons" },
          operator: "any_of",
          value: ["competitor"],
        },
      },
    ]),
    page("closing_page", "今后合作", "From here on", [
      repurchase,
      reasonIfLow(
        "repurchase_reason",
        text("您主要有哪些顾虑？", "What are your main concerns?"),
        repurchase,
      ),
      suggestion(),
    ]),
  ],
});
