import {
  matrix,
  page,
  rating,
  reasonIfLow,
  recommendation,
  row,
  suggestion,
  template,
  text,
} from "./template-parts.ts";
import type { MatrixRow } from "../definition/survey-definition.ts";

const question = {
  quality: text("您对我们服务质量的满意程度如何？", "How satisfied are you with the quality of our service?"),
  response: text("您对我们响应效率的满意程度如何？", "How satisfied are you with our response?"),
  ability: text("您对我们专业能力的满意程度如何？", "How satisfied are you with our professional ability?"),
  value: text("您对我们性价比的满意程度如何？", "How satisfied are you with the value for money?"),
  cooperation: text(
    "您对双方合作稳定性的满意程度如何？",
    "How satisfied are you with the stability of our cooperation?",
  ),
};
const rows: Readonly<Record<keyof typeof question, readonly MatrixRow[]>> = {
  quality: [
    row("standard", text("执行规范性", "Work done to standard"), "execution-to-standard"),
    row("result", text("结果达成程度", "Result achieved"), "result-achieved"),
    row("attitude", text("服务人员的礼貌程度", "Politeness of our staff"), "politeness"),
  ],
  response: [
    row("timeliness", text("响应及时性", "Timeliness of our response"), "response-timeliness"),
    row("contact", text("首次联系速度", "Speed of first contact"), "first-contact"),
  ],
  ability: [
    row("skill", text("专业技能", "Professional skill"), "skill"),
    row("plan", text("方案合理性", "Soundness of our plans"), "plan-soundness"),
  ],
  value: [
    row("price", text("价格合理性", "Fairness of the price"), "price-fairness"),
    row("worth", text("物有所值程度", "Worth the price"), "worth-the-price"),
  ],
  cooperation: [
    row("stability", text("合作过程的稳定性", "Stability of the cooperation"), "cooperation-stability"),
    row("staff", text("对接人员的稳定性", "Continuity of contact staff"), "staff-continuity"),
  ],
};
const dimensions = (["quality", "response", "ability", "value", "cooperation"] as const).map((code) =>
  matrix(code, question[code], rows[code]),
);
const overall = rating(
  "overall",
  text("您对我们的总体满意程度如何？", "Overall, how satisfied are you with us?"),
  "overall-satisfaction",
);

/** Each quarter, half-year or year: five dimensions of two or three indicators, ready for the radar. */
export const periodicAssessment = template({
  code: "periodic_assessment",
  title: text("客户满意度定期测评", "Periodic satisfaction assessment"),
  purpose: text(
    "想了解您这段时间对我们服务的评价，约需 3 分钟。",
    "We would like to know how you rate our service of late. It takes about three minutes.",
  ),
  pages: [
    page("overall_page", "总体评价", "Overall", [overall]),
    page("dimension_page", "分项评价", "In detail", dimensions),
    page("reason_page", "补充说明", "In your words", [
      reasonIfLow(
        "low_reason",
        text("评分较低的项目，具体是什么情况？", "What happened where you gave a lower rating?"),
        overall,
        ...dimensions,
      ),
      recommendation(),
      suggestion(),
    ]),
  ],
});
