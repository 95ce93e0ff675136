import { options, page, rating, reasonIfLow, single, suggestion, template, text } from "./template-parts.ts";

const overall = rating(
  "handling",
  text("您对本次投诉处理结果的满意程度如何？", "How satisfied are you with the outcome of your complaint?"),
  "overall-satisfaction",
);
const timeliness = rating(
  "timeliness",
  text("您对我们处理速度的满意程度如何？", "How satisfied are you with the speed of handling?"),
  "response-timeliness",
);
const attitude = rating(
  "attitude",
  text(
    "您对处理人员礼貌程度的满意程度如何？",
    "How satisfied are you with the politeness of the staff involved?",
  ),
  "politeness",
);

/** One to three days after a complaint is resolved; the same call checks the case. */
export const complaintClosure = template({
  code: "complaint_closure",
  title: text("投诉办结回访", "Complaint closure survey"),
  purpose: text(
    "想确认您反映的问题是否得到解决，约需 1 分钟。",
    "We would like to make sure that your problem is solved. It takes about one minute.",
  ),
  hiddenFields: [{ code: "case_number", type: "text", signed: true }],
  pages: [
    page("result_page", "处理结果", "Outcome", [
      single(
        "solved",
        text("您反映的问题目前是什么情况？", "What is the state of your problem now?"),
        options(
          ["solved", "已解决", "Solved"],
          ["partly", "部分解决", "Partly solved"],
          ["unsolved", "未解决", "Not solved"],
        ),
      ),
      {
        type: "text",
        code: "unsolved_reason",
        text: text("还有哪些问题没有解决？", "What remains to be solved?"),
        required: true,
        multiline: true,
        maxLength: 1000,
        showIf: {
          op: "compare",
          subject: { of: "answer", question: "solved" },
          operator: "any_of",
          value: ["partly", "unsolved"],
        },
      },
      overall,
      timeliness,
      attitude,
      reasonIfLow(
        "low_reason",
        text("评分较低的地方，具体是什么情况？", "What happened where you gave a lower rating?"),
        overall,
        timeliness,
        attitude,
      ),
      suggestion(),
    ]),
  ],
});
