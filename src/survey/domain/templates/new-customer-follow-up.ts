import {
  options,
  page,
  rating,
  reasonIfLow,
  recommendation,
  single,
  suggestion,
  template,
  text,
} from "./template-parts.ts";

const overall = rating(
  "overall",
  text("使用至今，您的总体满意程度如何？", "So far, how satisfied are you overall?"),
  "overall-satisfaction",
);
const guidance = rating(
  "guidance",
  text(
    "您对使用指导人员耐心程度的满意程度如何？",
    "How satisfied are you with the patience of our guidance staff?",
  ),
  "patience",
);
const timeliness = rating(
  "timeliness",
  text("您对我们响应及时性的满意程度如何？", "How satisfied are you with the timeliness of our response?"),
  "response-timeliness",
);

/** At the end of a new customer's first cycle. */
export const newCustomerFollowUp = template({
  code: "new_customer_follow_up",
  title: text("新客户跟进回访", "New customer follow-up"),
  purpose: text(
    "您使用我们的服务已有一段时间，想了解是否顺利，约需 1 分钟。",
    "You have been with us for a while. We would like to know how it goes. It takes about one minute.",
  ),
  pages: [
    page("experience_page", "使用感受", "Your experience", [
      overall,
      guidance,
      timeliness,
      reasonIfLow(
        "low_reason",
        text("评分较低的地方，具体是什么情况？", "What happened where you gave a lower rating?"),
        overall,
        guidance,
        timeliness,
      ),
    ]),
    page("closing_page", "后续支持", "Further support", [
      single(
        "help_wanted",
        text("目前您最需要哪方面的帮助？", "What do you need help with most?"),
        options(
          ["usage", "使用方法", "How to use it"],
          ["setup", "安装调试", "Installation"],
          ["billing", "账单发票", "Billing"],
          ["none", "暂不需要", "Nothing at the moment"],
          ["other", "其他", "Something else"],
        ),
      ),
      recommendation(),
      suggestion(),
    ]),
  ],
});
