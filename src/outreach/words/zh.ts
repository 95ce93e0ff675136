type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

/** "12 行超出 1–5 分（如第 2, 3, 4 行：服务态度=9）" for every reason that occurs. */
function reasons(details: Details): string {
  const names = {
    "no-score": "没有任何评分",
    "out-of-range": "评分超出 1–5 分",
    duplicate: "整行重复",
    unreadable: "不是回访记录",
    "straight-line-contradiction": "所有评分相同且与反馈内容矛盾",
  };
  return Object.entries(names)
    .filter(([reason]) => details[reason] !== undefined)
    .map(([reason, name]) => {
      const example = details[`${reason} example`];
      return `${details[reason]} 行${name}（第 ${details[`${reason} rows`]} 行${example ? `，如 ${example}` : ""}）`;
    })
    .join("；");
}

/** Sentences for failures, remarks on rows (`excluded-*`, `flagged-*`), skipped sheets and notes on the reading. */
export const zh = {
  "no-header": ({ file, rows }) =>
    `“${file}”的前 ${rows} 行中没有找到表头；请保留含“客户名称、服务态度、总体满意度”等列名的一行，或用 --map 指定列。`,
  "no-score-column": ({ file }) =>
    `“${file}”中没有评分列；需要“总体满意度”或取值为 1–5 分的列，也可用 --map 文件的 "scores" 指定。`,
  "no-rows": ({ file }) => `“${file}”只有表头，没有回访记录；请检查导出的范围。`,
  "column-missing": ({ column, near }) =>
    `映射文件中的列“${column}”在表格里不存在；相近的列有：${near}。请改正映射文件。`,
  "too-many-rows": ({ file, limit }) => `读到“${file}”时记录已超过 ${limit} 行；请按期间拆分，分次生成报告。`,
  "too-many-segment-values": ({ column, limit }) =>
    `列“${column}”的不同取值超过 ${limit} 个，不能用来分组；请从映射文件的 "segments" 中去掉它，或先归并取值。`,
  "all-rows-invalid": (details) =>
    `读到的 ${details["received"]} 行都不能用于统计：${reasons(details)}。请改正后重试。`,
  "mapping-not-object": ({ file }) => `映射文件“${file}”应是一个 JSON 对象，如 {"scores": ["服务态度"]}。`,
  "mapping-unknown-key": ({ file, key, known }) =>
    `映射文件“${file}”中有未知的键“${key}”；可用的键是：${known}。`,
  "mapping-bad-value": ({ file, key }) => `映射文件“${file}”中“${key}”的值不对；请对照使用说明改正。`,
  "excluded-duplicate": ({ detail }) => `与第 ${detail} 行整行重复`,
  "excluded-out-of-range": ({ detail }) => `评分超出 1–5 分：${detail}`,
  "excluded-no-score": () => "没有任何评分",
  "excluded-straight-line-contradiction": () => "所有评分相同且与反馈内容矛盾",
  "excluded-unreadable": ({ detail }) => `不是回访记录（合计、平均或重复的表头）：${detail}`,
  "flagged-contradiction": () => "总体满意度与反馈内容矛盾",
  "flagged-few-scores": () => "评分题作答不足一半",
  "flagged-impossible-date": ({ detail }) => `日期不存在或不完整：${detail}`,
  "flagged-unreadable-cell": ({ detail }) => `单元格无法识别：${detail}`,
  "flagged-future-date": ({ detail }) => `日期晚于今天：${detail}`,
  "skipped-hidden": ({ sheet }) => `工作表“${sheet}”是隐藏的，未读取`,
  "skipped-no-header": ({ sheet }) => `工作表“${sheet}”没有回访记录的表头，未读取`,
  "skipped-no-score-column": ({ sheet }) => `工作表“${sheet}”没有评分列，未读取`,
  "skipped-no-rows": ({ sheet }) => `工作表“${sheet}”只有表头，没有记录`,
  "note-overall-from-scores": () =>
    "表中没有总体满意度列，每位客户的总体评分取其各项评分的平均值，四舍五入到整数。",
  "note-four-grades": () => "满意度采用四级制（非常满意、满意、一般、不满意），依次折算为 5、4、3、2 分。",
  "note-too-many-values": ({ column, values }) => `列“${column}”有 ${values} 个不同取值，未用于分组比较。`,
  "note-no-answers-in-column": ({ column }) =>
    `列“${column}”的名称像评分，但内容几乎都不是 1–5 分或满意度用语，未使用。`,
  "note-no-customer-column": () => "表中没有客户名称或编号，每行按一位客户计。",
  "note-no-verbatim-column": () => "表中没有客户反馈建议列，因此没有问题与原话分析。",
  "note-no-date-column": () => "表中没有回访日期列，因此没有趋势分析。",
  "note-duplicates-without-identity": ({ count }) =>
    `有 ${count} 行因整行相同被剔除，但表中没有客户、日期或原话可资区分，其中可能有不同客户的相同回答。`,
} satisfies Record<string, Sentence>;
