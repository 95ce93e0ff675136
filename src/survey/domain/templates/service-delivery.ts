import { matrix, page, rating, reasonIfLow, row, suggestion, template, text } from "./template-parts.ts";
import type { YesNoQuestion } from "../definition/survey-definition.ts";

const overall = rating(
  "overall",
  text("您对本次服务的总体满意程度如何？", "Overall, how satisfied are you with this service?"),
  "overall-satisfaction",
);
const aspects = matrix(
  "aspects",
  text("您对以下各项的满意程度如何？", "How satisfied are you with each of these?"),
  [
    row("attitude", text("服务人员的礼貌程度", "Politeness of our staff"), "politeness"),
    row("patience", text("服务人员的耐心程度", "Patience of our staff"), "patience"),
    row("timeliness", text("响应及时性", "Timeliness of our response"), "response-timeliness"),
    row("skill", text("专业技能", "Professional skill"), "skill"),
    row("standard", text("执行规范性", "Work done to standard"), "execution-to-standard"),
    row("result", text("结果达成程度", "Result achieved"), "result-achieved"),
    row("price", text("价格合理性", "Fairness of the price"), "price-fairness"),
  ],
);
const firstTime: YesNoQuestion = {
  type: "yes_no",
  code: "solved_first_time",
  text: text("您的问题是否一次就得到解决？", "Was your problem solved the first time?"),
  required: true,
  indicator: "solved-first-time",
};

/** After a project, repair or consultation (3–5 working days). */
export const serviceDelivery = template({
  code: "service_delivery",
  title: text("服务交付回访", "Service delivery survey"),
  purpose: text(
    "想了解您对本次服务的评价，约需 2 分钟。",
    "We would like to know how our service was for you. It takes about two minutes.",
  ),
  hiddenFields: [{ code: "order_number", type: "text", signed: true, alias: "sojumpparm" }],
  pages: [
    page("overall_page", "总体感受", "Overall", [
      overall,
      reasonIfLow(
        "overall_reason",
        text("是什么让您给出这样的评价？", "What is the reason for your rating?"),
        overall,
      ),
    ]),
    page("aspect_page", "分项评价", "In detail", [
      aspects,
      reasonIfLow(
        "aspect_reason",
        text("评分较低的项目，具体是什么情况？", "What happened with the items you rated lower?"),
        aspects,
      ),
      firstTime,
    ]),
    page("closing_page", "结束之前", "Before you go", [suggestion()]),
  ],
});
