type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

const TYPES: Readonly<Record<string, string>> = {
  rating: "评分题",
  matrix: "矩阵题",
  nps: "推荐度题",
  single: "单选题",
  multiple: "多选题",
  yes_no: "是非题",
  text: "文本题",
  number: "数字题",
  date: "日期题",
  phone: "电话题",
  section: "说明文字",
  choice: "选择题",
};
const typeName = (type: string | number | undefined): string => TYPES[String(type)] ?? String(type);

/** What became of the parts of an imported survey file, by code. */
export const importNotesZh = {
  questions: ({ count }) => `${count} 道题目`,
  pages: ({ count }) => `${count} 页`,
  required: ({ count }) => `${count} 道必答题`,
  conditions: ({ count }) => `${count} 个显示条件`,
  blanks: ({ count }) => `${count} 处引用先前回答的文字`,
  english: ({ count }) => `${count} 道题目带有英文`,
  "bound-indicators": ({ count }) => `${count} 处绑定了指标`,
  settings: ({ count }) => `${count} 项隐藏字段与配额`,

  "code-mended": ({ from, code }) => `编码“${from}”不合规范或已被使用，改为“${code}”。`,
  "text-cut": ({ max }) => `文字超过 ${max} 个字，超出部分已截去，请检查。`,
  "text-missing": ({ text }) => `没有文字，暂以“${text}”代替，请补充。`,
  "type-guessed": ({ type }) => `没有注明题型，按文字判断为${typeName(type)}，请核对。`,
  "type-changed": ({ from, to }) => `题型“${typeName(from)}”改为${typeName(to)}，请核对。`,
  "scale-recognized": ({ scale }) => `选项就是${scale === 4 ? "四" : "五"}个满意等级，改为评分题，便于统计。`,
  "indicator-guessed": ({ zh }) => `按题目文字绑定指标“${zh}”，请核对。`,
  "rows-separated": ({ rows }) => `列不是满意等级，${rows} 行拆成了 ${rows} 道题目。`,
  "panel-flattened": () => "题组已展开，组内题目逐一保留。",
  "english-only": () => "文件只有英文，中文处暂用英文，请在编辑时翻译。",
  "pages-merged": ({ max }) => `最多 ${max} 页，其后的页并入最后一页。`,
  "other-code-mended": ({ code }) => `编码 other 只用于可填文字的“其他”选项，此选项改为“${code}”。`,
  "more-changed": ({ count }) => `另有 ${count} 处改动未逐一列出。`,

  "question-type": ({ type }) =>
    type === "" ? "没有写明题型，未导入。" : `不支持题型“${type}”，未导入，请改用其他题型。`,
  property: ({ property }) => `不支持设置“${property}”，未导入。`,
  "survey-part": ({ part }) => `不支持整份问卷的设置“${part}”，未导入。`,
  "condition-unclear": ({ text }) => `看不懂显示条件“${text}”，未导入，请在编辑时重新设置。`,
  "condition-unfit": ({ text }) =>
    `显示条件“${text}”引用了不存在或靠后的题目，或与其题型不符，未导入，请重新设置。`,
  "blank-unknown": ({ text }) => `“${text}”没有对应的更早题目，按原文保留，请检查。`,
  "too-many-questions": ({ max, count }) => `一份问卷最多 ${max} 道题，其余 ${count} 道未导入。`,
  "too-many-options": ({ max, count }) => `一道题最多 ${max} 个选项，其余 ${count} 个未导入。`,
  "too-many-rows": ({ max, count }) => `一道矩阵题最多 ${max} 行，其余 ${count} 行未导入。`,
  "comment-field": () => "选项旁的备注框未导入，如需要请另加一道文本题。",
  language: ({ language }) => `问卷只支持中文和英文，语言“${language}”未导入。`,
  "indicator-unknown": ({ indicator }) => `指标体系中没有“${indicator}”，未绑定，请在编辑时选择。`,
  "bounds-unfit": ({ text }) => `限制“${text}”不适用，未导入。`,
  "line-unread": ({ text }) => `这一行不属于任何题目，未导入：${text}`,
  "unknown-property": ({ property }) => `不认识的属性“${property}”，未导入。`,
  "more-dropped": ({ count }) => `另有 ${count} 处未导入，未逐一列出。`,
} satisfies Record<string, Sentence>;

/** Where something stands: a line or row of the file, else its name there. */
export const placeZh = (place: string): string => (/^\d+$/u.test(place) ? `第 ${place} 行` : place);

/** Failures of survey files. */
export const importFailuresZh = {
  "survey-file-empty": () =>
    "没有找到题目。文字请给每题编号，如“1. 您对服务满意吗？[打分]”；也可下载 Excel 模板填写。",
  "survey-file-unknown": () =>
    "无法识别此文件。可导入：本系统导出的 JSON、SurveyJS 的 JSON、LimeSurvey 的 .lss、Excel 模板、带编号的文字。",
  "survey-file-unknown-json": () =>
    "这个 JSON 既不是本系统导出的问卷，也不是 SurveyJS 问卷，请核对文件后重新选择。",
  "survey-file-unknown-sheet": () => "表格中没有找到“类型”和“题目”两列，请下载 Excel 模板，填写后再导入。",
  "survey-file-json-broken": ({ line }) => `JSON 不完整，第 ${line} 行附近无法读取，请重新导出文件后再导入。`,
  "survey-file-too-deep": () => "文件嵌套层次过深，不像是问卷，请核对文件后重新选择。",
  "survey-file-xml-broken": () => "XML 不完整或无法读取，请在 LimeSurvey 中重新导出 .lss 后再导入。",
  "survey-file-doctype": () => "文件含有 DOCTYPE 声明，出于安全不予读取，请在 LimeSurvey 中重新导出 .lss。",
  "survey-file-unreadable": () => "文件的文字编码无法识别，请另存为 UTF-8 后再导入。",
} satisfies Record<string, Sentence>;
