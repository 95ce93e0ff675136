/** Sentences of a story proposed from a case. */
export const storyZh = {
  product: (product: string): string => `产品：${product}`,
  cause: (cause: string): string => `原因：${cause}`,
  measure: (text: string, result: string): string => `• ${text}${result === "" ? "" : `（${result}）`}`,
  score: (score: number): string => `处理后满意度 ${score} 分（满分 5 分）。`,
  outcomes: {
    satisfied: "回访时客户表示满意。",
    unreached: "多次回访未联系上客户。",
    unresolved: "问题未能解决。",
    solved_at_first_contact: "首次联系时即解决。",
    praise: "客户表扬。",
  },
};
