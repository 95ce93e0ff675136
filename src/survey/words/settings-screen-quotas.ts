/** Words put into a definition with a new quota, in both languages. */
export const newQuotaWords = {
  limit: { zh: "名额上限", en: "Limit" },
  goal: { zh: "样本目标", en: "Sample goal" },
  everyone: { zh: "全部", en: "Everyone" },
  cell: (number: number) => ({ zh: `第 ${number} 组`, en: `Group ${number}` }),
  perCustomer: (count: number, field: { readonly zh: string; readonly en: string }) => ({
    zh: `每类客户 ${count} 份（按${field.zh}）`,
    en: `${count} of each kind of customer (by ${field.en})`,
  }),
};
