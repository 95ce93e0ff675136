import type { Condition } from "../definition/condition.ts";
import {
  matrix,
  options,
  page,
  reasonIfLow,
  rating,
  row,
  single,
  suggestion,
  template,
  text,
} from "./template-parts.ts";

function usedChannel(channel: string): Condition {
  return {
    op: "compare",
    subject: { of: "answer", question: "channel" },
    operator: "any_of",
    value: [channel, "both"],
  };
}

const overall = rating(
  "overall",
  text("您对这次体验的总体满意程度如何？", "Overall, how satisfied are you with this experience?"),
  "overall-satisfaction",
);
const online = {
  ...matrix(
    "online",
    text("您对线上服务以下各项的满意程度如何？", "How satisfied are you with these online items?"),
    [
      row("ease", text("应用的易用程度", "Ease of use of the app"), "app-ease"),
      row("self_service", text("自助查询的便捷程度", "Convenience of self-service"), "self-service"),
    ],
  ),
  showIf: usedChannel("online"),
};
const store = {
  ...matrix(
    "store",
    text("您对门店服务以下各项的满意程度如何？", "How satisfied are you with these items in store?"),
    [
      row("staff", text("门店人员的服务", "Service by store staff"), "store-staff"),
      row("queue", text("排队等候时间", "Time spent queueing"), "queueing"),
    ],
  ),
  showIf: usedChannel("store"),
};

/** After a visit to shop or app; the store comes along with the QR code. */
export const channelExperience = template({
  code: "channel_experience",
  title: text("线上与门店体验调查", "Online and store experience survey"),
  purpose: text(
    "想了解您在线上或门店的体验，约需 1 分钟。",
    "We would like to know how your visit was. It takes about one minute.",
  ),
  settings: { anonymous: true },
  hiddenFields: [{ code: "store_code", type: "text", signed: false, alias: "sojumpparm" }],
  pages: [
    page("channel_page", "使用渠道", "Channel", [
      single(
        "channel",
        text("您这次使用了哪种渠道？", "Which channel did you use this time?"),
        options(
          ["online", "线上（应用、小程序、网站）", "Online (app, mini program, website)"],
          ["store", "门店", "Store"],
          ["both", "两种都用了", "Both"],
        ),
      ),
      overall,
    ]),
    page("experience_page", "具体体验", "In detail", [
      online,
      store,
      reasonIfLow(
        "low_reason",
        text("评分较低的地方，具体是什么情况？", "What happened where you gave a lower rating?"),
        overall,
        online,
        store,
      ),
      suggestion(),
    ]),
  ],
});
