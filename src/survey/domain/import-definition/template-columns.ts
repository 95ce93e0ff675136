import type { GradeCount, GradeNames, QuestionType } from "../definition/survey-definition.ts";

/** Columns of the Excel template in their order, with the names they are known by. */
export const TEMPLATE_COLUMNS = {
  page: ["页", "page"],
  type: ["类型", "题型", "type"],
  code: ["编码", "code"],
  text: ["题目", "question"],
  textEn: ["英文题目", "英文", "english", "question (english)"],
  help: ["说明", "提示", "help"],
  helpEn: ["英文说明", "help (english)"],
  required: ["必答", "必填", "required"],
  parts: ["选项或行", "选项", "options"],
  partsEn: ["英文选项", "options (english)"],
  indicator: ["指标", "indicator"],
  condition: ["显示条件", "条件", "shown if"],
  whenUnknown: ["未答时也显示", "shown while unknown"],
  min: ["最小", "min"],
  max: ["最大", "max"],
  decimals: ["小数位", "decimals"],
  gradeNames: ["等级用语", "grade names"],
} as const;
export type TemplateColumn = keyof typeof TEMPLATE_COLUMNS;
export const COLUMN_ORDER = Object.keys(TEMPLATE_COLUMNS) as readonly TemplateColumn[];

/** What a row of the template may be besides a question: a text of the survey, or the beginning of a page. */
export const TEXT_ROWS = {
  title: ["问卷标题", "title"],
  purpose: ["调查目的", "purpose"],
  thankYou: ["结束语", "thanks"],
  privacyNotice: ["隐私说明", "privacy"],
  serviceContact: ["服务联系方式", "contact"],
} as const;
export type TextRow = keyof typeof TEXT_ROWS;
export const PAGE_ROW: readonly string[] = ["新页", "new page"];

export interface TemplateType {
  readonly words: readonly string[];
  readonly type: QuestionType;
  readonly scale?: GradeCount;
  readonly multiline?: boolean;
}

/** Types as they stand in the column 类型; the first word is written, all are read. */
export const TEMPLATE_TYPES: readonly TemplateType[] = [
  { words: ["五级评分", "评分", "打分", "rating"], type: "rating", scale: 5 },
  { words: ["四级评分", "rating 4"], type: "rating", scale: 4 },
  { words: ["五级矩阵", "矩阵", "matrix"], type: "matrix", scale: 5 },
  { words: ["四级矩阵", "matrix 4"], type: "matrix", scale: 4 },
  { words: ["推荐度", "nps"], type: "nps" },
  { words: ["单选", "单选题", "single"], type: "single" },
  { words: ["多选", "多选题", "multiple"], type: "multiple" },
  { words: ["是非", "是否", "判断", "yes_no", "yes/no"], type: "yes_no" },
  { words: ["文本", "填空", "text"], type: "text" },
  { words: ["多行文本", "开放", "问答", "long text"], type: "text", multiline: true },
  { words: ["数字", "number"], type: "number" },
  { words: ["日期", "date"], type: "date" },
  { words: ["电话", "手机", "phone"], type: "phone" },
  { words: ["说明文字", "段落", "section"], type: "section" },
];

export const GRADE_NAME_WORDS: Readonly<Record<GradeNames, readonly string[]>> = {
  satisfaction: ["满意", "satisfaction"],
  likelihood: ["可能性", "likelihood"],
  ease: ["难易", "ease"],
};

/** Marks after the words of an option or row. */
export const PART_MARKS = {
  other: "【其他】",
  exclusive: "【互斥】",
  remark: "【备注】",
  attachment: "【附件】",
} as const;

export const YES: readonly string[] = ["是", "yes"];
const YES_WORDS = new Set([...YES, "y", "true", "1", "√", "✓", "必答", "必填"]);

export function isYes(word: string): boolean {
  return YES_WORDS.has(word.trim().toLowerCase());
}

/** The word of a list that stands in a file of this language: Chinese first, English last. */
export function wordOf(words: readonly string[], language: "zh" | "en"): string {
  return words.at(language === "zh" ? 0 : -1) ?? "";
}
