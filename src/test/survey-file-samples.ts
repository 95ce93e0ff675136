/** A survey as the designer of SurveyJS writes it, with what people use most. */
export const SURVEYJS_SAMPLE = {
  title: { default: "净水器安装回访", en: "Water purifier installation" },
  description: "约 2 分钟，帮助我们改进。",
  completedHtml: "<h3>感谢您的<b>参与</b>！</h3>",
  showProgressBar: "top",
  triggers: [{ type: "complete", expression: "{overall} = 1" }],
  calculatedValues: [{ name: "sum", expression: "{overall} + 1" }],
  pages: [
    {
      name: "page1",
      title: "服务评价",
      elements: [
        {
          type: "rating",
          name: "overall",
          title: { default: "您对本次安装总体满意吗？", en: "How satisfied are you?" },
          isRequired: true,
        },
        {
          type: "comment",
          name: "why",
          title: "哪里让您不满意？",
          visibleIf: "{overall} <= 3 and {overall} notempty",
          maxLength: 500,
        },
        {
          type: "matrix",
          name: "aspects",
          title: "请评价以下各项",
          columns: [
            { value: 5, text: "非常满意" },
            { value: 4, text: "满意" },
            { value: 3, text: "一般" },
            { value: 2, text: "不满意" },
            { value: 1, text: "非常不满意" },
          ],
          rows: [
            { value: "attitude", text: "服务态度" },
            { value: "speed", text: "上门及时性" },
          ],
          isAllRowRequired: true,
        },
        { type: "ranking", name: "order", title: "请排序", choices: ["价格", "质量"] },
      ],
    },
    {
      name: "page2",
      elements: [
        {
          type: "panel",
          name: "details",
          title: "购买情况",
          visibleIf: "{aspects.speed} < 4",
          elements: [
            {
              type: "radiogroup",
              name: "渠道",
              title: "您从哪里购买？",
              choices: [
                { value: "shop", text: "门店" },
                { value: "net", text: "网店" },
              ],
              hasOther: true,
              otherText: "其他渠道",
            },
            {
              type: "checkbox",
              name: "reasons",
              title: "您从{渠道}购买的原因是？",
              choices: ["价格", "距离", "口碑"],
              hasNone: true,
              maxSelectedChoices: 2,
            },
          ],
        },
        {
          type: "dropdown",
          name: "city",
          title: "所在城市",
          choices: ["合肥", "南京"],
          visibleIf: "{reasons} contains '距离'",
        },
        { type: "boolean", name: "again", title: "您是否愿意再次选择我们？" },
        {
          type: "text",
          name: "visits",
          title: "上门几次？",
          inputType: "number",
          validators: [{ type: "numeric", minValue: 0, maxValue: 20 }],
        },
        { type: "text", name: "day", title: "安装日期", inputType: "date" },
        { type: "text", name: "phone", title: "联系电话", inputType: "tel", visibleIf: "age({day}) > 3" },
        { type: "html", name: "thanks", html: "<p>谢谢<script>alert(1)</script>，{overall} 分</p>" },
        { type: "rating", name: "recommend", title: "您愿意推荐我们吗？", rateMin: 0, rateMax: 10 },
      ],
    },
  ],
} as const;

const table = (name: string, rows: readonly Readonly<Record<string, string>>[]): string =>
  `<${name}><fields></fields><rows>${rows
    .map(
      (row) =>
        `<row>${Object.entries(row)
          .map(([column, value]) => `<${column}><![CDATA[${value}]]></${column}>`)
          .join("")}</row>`,
    )
    .join("")}</rows></${name}>`;

const question = (qid: string, type: string, title: string, more: Readonly<Record<string, string>> = {}) => ({
  qid,
  parent_qid: "0",
  sid: "1",
  gid: "10",
  type,
  title,
  other: "N",
  mandatory: "N",
  question_order: qid,
  scale_id: "0",
  relevance: "1",
  ...more,
});
const words = (qid: string, text: string, language = "zh-Hans") => ({
  id: qid,
  qid,
  question: text,
  help: "",
  script: "",
  language,
});
const grades = ["非常满意", "满意", "一般", "不满意", "非常不满意"];

/** An export of LimeSurvey 5 (`.lss`): its tables, in the layout with words apart. */
export const LSS_SAMPLE = `<?xml version="1.0" encoding="UTF-8"?>
<document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>480</DBVersion>
<languages><language>zh-Hans</language><language>en</language></languages>
${table(
  "answers",
  grades.map((_, i) => ({
    aid: `9${i}`,
    qid: "102",
    code: `A${i + 1}`,
    sortorder: String(i),
    scale_id: "0",
  })),
)}
${table(
  "answer_l10ns",
  grades.map((answer, i) => ({ id: String(i), aid: `9${i}`, answer, language: "zh-Hans" })),
)}
${table("groups", [{ gid: "10", sid: "1", group_order: "1", randomization_group: "", grelevance: "" }])}
${table("group_l10ns", [{ id: "1", gid: "10", group_name: "服务评价", description: "<p>请按实际感受回答。</p>", language: "zh-Hans" }])}
${table("questions", [
  question("101", "5", "Q1", { mandatory: "Y" }),
  question("102", "F", "Q2"),
  question("103", "M", "Q3", { other: "Y" }),
  question("104", "T", "Q4", { relevance: "((Q1.NAOK <= 3) and !is_empty(Q1.NAOK))" }),
  question("105", "Y", "Q5", { relevance: '((Q3_SQ002.NAOK == "Y"))' }),
  question("106", "R", "Q6"),
  question("107", "N", "Q7", { relevance: "strlen(Q4.NAOK) > 3" }),
  question("108", "S", "Q8", { relevance: '((Q2_SQ001.NAOK == "A5"))' }),
])}
${table("question_l10ns", [
  words("101", "<p>您对本次维修的<b>总体</b>满意度？</p>"),
  words("101", "Overall, how satisfied are you?", "en"),
  words("102", "请评价以下各项"),
  words("103", "您联系过哪些渠道？"),
  words("104", "您给出 {Q1} 分的原因是？"),
  words("105", "网店客服是否解决了问题？"),
  words("106", "请排序"),
  words("107", "等待天数"),
  words("108", "态度差在哪里？"),
  words("201", "服务态度"),
  words("202", "响应速度"),
  words("203", "电话"),
  words("204", "网店"),
])}
${table("subquestions", [
  question("201", "T", "SQ001", { parent_qid: "102", question_order: "1" }),
  question("202", "T", "SQ002", { parent_qid: "102", question_order: "2" }),
  question("203", "T", "SQ001", { parent_qid: "103", question_order: "1" }),
  question("204", "T", "SQ002", { parent_qid: "103", question_order: "2" }),
])}
${table("question_attributes", [{ qid: "103", attribute: "max_answers", value: "2", language: "" }])}
${table("quota", [{ id: "1", name: "q" }])}
${table("surveys", [{ sid: "1", language: "zh-Hans", format: "G" }])}
${table("surveys_languagesettings", [
  {
    surveyls_survey_id: "1",
    surveyls_language: "zh-Hans",
    surveyls_title: "维修服务回访 &amp; 评价",
    surveyls_description: "",
    surveyls_welcometext: "<p>约 3 分钟。</p>",
    surveyls_endtext: "感谢！",
  },
])}
</document>`;

/** A questionnaire as it stands in a text document. */
export const TEXT_SAMPLE = `空调安装服务满意度调查
想了解您对本次安装的感受，约 2 分钟。

一、服务评价
1. 您对本次安装服务总体满意吗？*
2、[矩阵] 请评价以下各项（必答）
服务态度
上门及时性
专业能力
3. 您通过什么渠道预约的？[单选]
A. 电话  B. 小程序  C. 门店  D. 其他（请注明）____
4. 您最看重哪些方面？（可多选，最多2项）
A. 上门快
B. 收费透明
C. 以上都没有
5. 您的问题是否一次解决？
6. 您有多大可能把我们推荐给朋友？（0-10）
7. 您对收费的满意程度是？
A. 非常满意
B. 满意
C. 一般
D. 不满意

二、其他
8. 您还有什么建议？
9. 您的联系电话（选填）
感谢您的参与！
`;
