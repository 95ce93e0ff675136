/** What was done with inbound webhooks and reply letters. */
export const outsideActsZh = {
  "feedback-letter": {
    approve: "批准了反馈 {{label}} 的答复函",
    send: "登记反馈 {{label}} 的答复函已发出",
    print: "打印了反馈 {{label}} 的答复函",
  },
  webhook: {
    create: "添加了接口接入“{{label}}”",
    update: "修改了接口接入“{{label}}”",
    renew: "更换了接口接入“{{label}}”的密钥",
    delete: "删除了接口接入“{{label}}”",
    drop: "删除了接口接入“{{label}}”的一条被拒收内容",
  },
};
