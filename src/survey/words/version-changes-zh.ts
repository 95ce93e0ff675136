type Details = Readonly<Record<string, string>>;
type Sentence = (details: Details) => string;

/** What changed between two versions, by code. */
export const versionChangesZh = {
  changes: {
    "question-added": ({ after }) => `新增题目“${after}”。`,
    "question-removed": ({ before }) => `删除题目“${before}”。`,
    "question-retyped": () => "题型已改变，新旧答案不能合并统计。",
    "question-reworded": ({ before, after }) => `题目由“${before}”改为“${after}”。`,
    "question-moved": () => "题目位置已移动。",
    "help-reworded": () => "说明文字已修改。",
    "required-changed": () => "是否必答已改变。",
    "condition-changed": () => "显示条件已改变，被问到的客户可能不同。",
    "indicator-changed": () => "绑定的指标已改变。",
    "scale-changed": () => "评分档次或名称已改变。",
    "form-changed": () => "填写要求已改变。",
    "option-added": ({ after }) => `新增选项“${after}”。`,
    "option-removed": ({ before }) => `删除选项“${before}”。`,
    "option-reworded": ({ before, after }) => `选项由“${before}”改为“${after}”。`,
    "option-changed": ({ part }) => `选项“${part}”的设置已改变。`,
    "row-added": ({ after }) => `新增行“${after}”。`,
    "row-removed": ({ before }) => `删除行“${before}”。`,
    "row-reworded": ({ before, after }) => `行由“${before}”改为“${after}”。`,
    "row-changed": ({ part }) => `行“${part}”的指标或设置已改变。`,
    "page-added": ({ page }) => `新增页“${page}”。`,
    "page-removed": ({ page }) => `删除页“${page}”。`,
    "page-changed": ({ page }) => `页“${page}”的标题或显示条件已改变。`,
    "settings-changed": () => "语言、显示方式或匿名设置已改变。",
    "texts-changed": () => "标题、说明、隐私告知或致谢文字已改变。",
    "hidden-fields-changed": () => "隐藏字段已改变，旧链接可能缺少参数。",
    "quotas-changed": () => "配额或样本目标已改变。",
  } satisfies Record<string, Sentence>,
  verdicts: {
    comparable: "可以比较：问法与档次相同。",
    "with-care": "谨慎比较：问法、题目或档次有变化。",
    added: "新指标：旧版本没有数据。",
    removed: "新版本不再询问，趋势到此为止。",
  },
  reasons: {
    reworded: "文字有改动",
    scale: "评分档次不同",
    type: "题型不同",
    code: "由另一题测量",
    condition: "显示条件不同",
  },
};
