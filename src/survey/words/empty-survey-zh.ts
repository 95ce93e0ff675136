/** Words of a survey begun without a template. */
export const emptySurveyZh = {
  title: "未命名问卷",
  purpose: "为改进服务，想听听您的感受。",
  privacyNotice: "您的回答仅用于改进服务质量，我们会妥善保管，不会用于其他用途。",
  thankYou: "感谢您的回答，我们会认真对待每一条意见。",
  serviceContact: "如需帮助，请联系为您服务的客服人员。",
  question: "您对本次服务总体是否满意？",
};
