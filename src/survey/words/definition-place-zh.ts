import { placeWords, type PlaceWords } from "./definition-place.ts";

const WORDS: PlaceWords = {
  steps: {
    pages: (n) => `第 ${n} 页`,
    questions: (n) => `第 ${n} 题`,
    options: (n) => `第 ${n} 个选项`,
    rows: (n) => `第 ${n} 行`,
    hiddenFields: (n) => `第 ${n} 个隐藏字段`,
    quotas: (n) => `第 ${n} 组配额`,
    cells: (n) => `第 ${n} 格`,
  },
  ends: {
    title: "标题",
    purpose: "调查目的",
    text: "文字",
    help: "说明",
    code: "编码",
    alias: "别名",
    indicator: "指标",
    showIf: "显示条件",
    condition: "条件",
    questions: "题目",
    options: "选项",
    rows: "行",
    limit: "份数",
    languages: "语言",
    privacyNotice: "隐私告知",
    consent: "同意声明",
    thankYou: "致谢文字",
    serviceContact: "服务联系方式",
    min: "下限",
    max: "上限",
    minLength: "最少字数",
    maxLength: "最多字数",
    minChoices: "最少选择项数",
    maxChoices: "最多选择项数",
    fallback: "空缺时的替代文字",
  },
  whole: "问卷整体",
  english: "（英文）",
  join: (steps, end) => {
    const place = steps.join("");
    if (end === undefined) return place;
    return place === "" ? end : `${place}的${end}`;
  },
};

/** Where in a survey something stands: 第 1 页第 3 题的文字. */
export const definitionPlaceZh = (path: string): string => placeWords(path, WORDS);
