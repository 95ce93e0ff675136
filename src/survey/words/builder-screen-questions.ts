/** What new questions say, until they are given words of their own. */
export const newQuestionWords = {
  rating: { zh: "您对本次服务的满意程度如何？", en: "How satisfied are you with our service this time?" },
  matrix: { zh: "您对以下各方面的满意程度如何？", en: "How satisfied are you with each of these?" },
  nps: {
    zh: "您向朋友或同事推荐我们的可能性有多大？",
    en: "How likely are you to recommend us to a friend or colleague?",
  },
  npsHelp: {
    zh: "0 表示完全不可能，10 表示非常可能。",
    en: "0 means not at all likely, 10 extremely likely.",
  },
  single: { zh: "请选择最符合您情况的一项。", en: "Please choose what fits you best." },
  multiple: { zh: "请选择所有符合的选项。", en: "Please choose all that apply." },
  yes_no: { zh: "您的问题是否已经解决？", en: "Has your problem been solved?" },
  text: { zh: "您希望我们改进什么？", en: "What would you like us to improve?" },
  number: { zh: "您一共联系过我们几次？", en: "How many times have you contacted us?" },
  date: { zh: "服务是在哪一天进行的？", en: "On which day did the service take place?" },
  phone: { zh: "方便联系您的电话号码是多少？", en: "On which phone number may we reach you?" },
  section: { zh: "接下来想了解您对各方面的感受。", en: "Next we would like to hear about each part." },
  option: { zh: "选项", en: "Option" },
  /** Stands in for what is not known of the customer. */
  you: { zh: "您", en: "you" },
  other: { zh: "其他", en: "Other" },
  rowAttitude: { zh: "服务态度", en: "Service attitude" },
  rowResponse: { zh: "响应速度", en: "Speed of response" },
  rowSkill: { zh: "专业能力", en: "Professional ability" },
} as const;
