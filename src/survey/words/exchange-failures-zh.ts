type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

/** Sentences for the failures of bulk upload and of entry from paper. */
export const exchangeFailuresZh = {
  "conflict-response-import-done": () => "这份文件已经导入过，请上传新的文件。",
  "response-import-no-heading": ({ file, rows }) =>
    `在“${file}”的前 ${rows} 行里没有找到列名；请下载本问卷的模板填写，或在第一行写上题目编码或题目文字。`,
  "response-import-no-rows": ({ file }) => `“${file}”里没有答卷行；请在列名下方每行填写一份答卷。`,
  "response-import-too-many-columns": ({ columns, limit }) =>
    `文件有 ${columns} 列，最多 ${limit} 列；请删去不需要的列。`,
  "response-import-too-many-rows": ({ limit }) =>
    `网页上一次最多上传 ${limit} 行；请拆成几个文件，或用命令 huiyin import responses 导入。`,
  "response-import-sheet-unknown": ({ sheet, known }) =>
    `文件里没有可读的工作表“${sheet}”；现有：${known}。请重新选择。`,
  "response-import-column-unknown": ({ column }) => `文件里没有名为“${column}”的列，请核对列名。`,
  "response-import-target-unknown": ({ target }) => `本问卷没有“${target}”这一项，请按编码表的列名填写。`,
  "response-import-target-twice": ({ target, first, column }) =>
    `“${first}”与“${column}”两列都对应到了“${target}”，请只保留一列。`,
  "response-import-no-answers": () => "没有任何一列对应到题目，请至少为一道题选择对应的列。",
  "survey-unknown": ({ survey }) => `没有编号或代码为“${survey}”的问卷，请核对 --survey。`,
  "survey-code-ambiguous": ({ survey, known }) => `有多份问卷的代码是“${survey}”，请改用问卷编号：${known}。`,
  "survey-none-published": () => "没有正在收集答卷的问卷；请先发布问卷。",
  "survey-not-named": ({ known }) => `有多份问卷在收集答卷，请用 --survey 指定一份：${known}。`,
  "survey-answers-faulty": ({ count, place, fault }) =>
    `有 ${count} 处回答需要改正，第一处在 ${place}：${fault}`,
  "survey-customer-missing": () => "本问卷须知道答卷人，请先选择客户。",
  "survey-answered-in-future": () => "填写日期晚于今天，请核对。",
  "conflict-paper-entered": ({ label, by, count }) =>
    `编号“${label}”的纸质问卷已由${by}录入过（${count} 份）；确认不是同一份时，可以仍然保存。`,
} satisfies Record<string, Sentence>;
