import { page, rating, reasonIfLow, suggestion, template, text } from "./template-parts.ts";

const overall = rating(
  "overall",
  text("您对这次服务的满意程度如何？", "How satisfied are you with this service?"),
  "overall-satisfaction",
);

/** The shortest: a card at the counter or a QR code on the invoice; anonymous answers are welcome. */
export const feedbackCard = template({
  code: "feedback_card",
  title: text("意见反馈卡", "Feedback card"),
  purpose: text(
    "您的意见帮助我们改进，不到 1 分钟。",
    "Your view helps us improve. It takes less than a minute.",
  ),
  settings: {
    anonymous: true,
    privacyNotice: text(
      "可以匿名填写。如留下电话，仅用于答复您的意见。",
      "You may stay anonymous. A phone number, if you leave one, is used only to answer you.",
    ),
  },
  hiddenFields: [{ code: "store_code", type: "text", signed: false, alias: "sojumpparm" }],
  pages: [
    page("card", "意见反馈", "Your feedback", [
      overall,
      reasonIfLow("low_reason", text("哪里让您不满意？", "What were you not happy with?"), overall),
      suggestion(),
      {
        type: "phone",
        code: "phone",
        text: text("联系电话", "Phone number"),
        help: text("选填。希望得到答复时请留下。", "Optional. Leave it if you would like an answer."),
      },
    ]),
  ],
});
