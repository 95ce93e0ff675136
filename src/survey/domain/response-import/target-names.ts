import { comparableWord } from "../../../customer/domain/imports/header-name.ts";
import { exchangeSheetEn } from "../../words/exchange-sheet-en.ts";
import { exchangeSheetZh } from "../../words/exchange-sheet-zh.ts";
import { columnWords, rowWords, spoken } from "../exporting/codebook.ts";
import type { FactColumn } from "../exporting/file-columns.ts";
import type { ImportTarget } from "./import-target.ts";

/** What people call these columns, beyond the words of our own files. */
const FACT_NAMES: Readonly<Record<FactColumn, readonly string[]>> = {
  id: ["答卷号", "答卷编号", "序号编号", "response id"],
  version: ["版本", "问卷版本", "survey version"],
  channel: ["渠道", "来源渠道", "回收渠道", "回访方式", "channel"],
  language: ["语言", "作答语言", "language"],
  answeredAt: [
    "作答时间",
    "回答时间",
    "提交时间",
    "填写时间",
    "填写日期",
    "答题时间",
    "回访日期",
    "回访时间",
    "日期",
    "answered at",
    "date",
    "submitted at",
  ],
  seconds: ["用时", "作答用时", "所用时间秒", "seconds", "duration"],
  customer: ["客户编号", "客户号", "客户代码", "会员号", "customer id", "customer number"],
  customerName: ["客户名称", "客户姓名", "客户", "公司名称", "customer name", "customer"],
  paperNumber: ["纸质编号", "问卷编号", "表单编号", "纸质问卷编号", "paper number", "form number"],
};

/** All names a header may give a target, made comparable. */
export function namesOf({ name, source }: ImportTarget): readonly string[] {
  return [...new Set([name, ...spokenNames(source)].map(comparableHeading).filter((one) => one !== ""))];
}

const NUMBERING = /^(?:q\d+|第\s*\d+\s*题|[(（]?\d{1,3}[)）]?)\s*[.．、:：)）]\s*/iu;

/** A heading to compare by: without its number in front, signs, case and width. */
export function comparableHeading(written: string): string {
  return comparableWord(written.normalize("NFKC").trim().replace(NUMBERING, ""));
}

function spokenNames(source: ImportTarget["source"]): readonly string[] {
  if (source.of === "fact")
    return [
      ...FACT_NAMES[source.fact],
      exchangeSheetZh.facts[source.fact],
      exchangeSheetEn.facts[source.fact],
    ];
  if (source.of === "hidden")
    return [`${exchangeSheetZh.hidden} ${source.field}`, `${exchangeSheetEn.hidden} ${source.field}`];
  const { question, part } = source;
  return (["zh", "en"] as const).flatMap((language) => {
    const words = language === "zh" ? exchangeSheetZh : exchangeSheetEn;
    if (part.kind === "choices") return [spoken(question.text, language)];
    const whole = columnWords(question, part, language, words);
    return part.kind === "row" ? [whole, rowWords(question, part.row, language)] : [whole];
  });
}
