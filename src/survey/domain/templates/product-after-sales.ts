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

const overall = rating(
  "overall",
  text("您对本次购买的总体满意程度如何？", "Overall, how satisfied are you with your purchase?"),
  "overall-satisfaction",
);
const aspects = matrix(
  "aspects",
  text("您对以下各项的满意程度如何？", "How satisfied are you with each of these?"),
  [
    row("performance", text("产品性能", "Product performance"), "product-performance"),
    row("reliability", text("产品可靠性", "Product reliability"), "product-reliability"),
    row("attitude", text("服务人员的礼貌程度", "Politeness of our staff"), "politeness"),
    row("timeliness", text("响应及时性", "Timeliness of our response"), "response-timeliness"),
    row("price", text("价格合理性", "Fairness of the price"), "price-fairness"),
  ],
);
const recommend = recommendation();

/** After a product purchase (call-back window of 7–15 days). */
export const productAfterSales = template({
  code: "product_after_sales",
  title: text("产品售后回访", "Product after-sales survey"),
  purpose: text(
    "想了解您购买后的使用感受，约需 2 分钟。",
    "We would like to know how your purchase works for you. It takes about two minutes.",
  ),
  hiddenFields: [
    { code: "product", type: "text", signed: false },
    { code: "order_number", type: "text", signed: true, alias: "sojumpparm" },
  ],
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
    ]),
    page("closing_page", "结束之前", "Before you go", [
      recommend,
      reasonIfLow(
        "recommendation_reason",
        text("您不太愿意推荐的主要原因是什么？", "What is the main reason for your answer?"),
        recommend,
      ),
      suggestion(),
    ]),
  ],
});
