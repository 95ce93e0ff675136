type Details = Readonly<Record<string, string | number>>;

const ROLES: Readonly<Record<string, string>> = {
  department_head: "本部门负责人",
  manager: "客服主管",
  admin: "管理员",
};

function rolesText(roles: string | number | undefined): string {
  const named = String(roles ?? "")
    .split(" ")
    .map((role) => ROLES[role] ?? role);
  return named.join("或");
}

const yuan = (sum: string | number | undefined): string => Number(sum ?? 0).toLocaleString("zh-CN");

/** Sentences for failures of kept filters, texts, compensations and task cards. */
export const extrasFailuresZh = {
  "conflict-feedback-view-name": ({ name }: Details) => `已有名为“${name}”的常用筛选，请换一个名称。`,
  "conflict-feedback-views-full": ({ limit }: Details) =>
    `最多保存 ${limit} 个常用筛选。请先删除不用的，再保存。`,
  "feedback-snippet-blank": ({ blank }: Details) =>
    `“${blank}”不是可用的变量。可用：{{客户}}、{{编号}}、{{产品}}、{{部门}}、{{处理人}}。`,
  "conflict-feedback-snippet-name": ({ name }: Details) => `已有名为“${name}”的回复模板，请换一个名称。`,
  "conflict-feedback-snippets-full": ({ limit }: Details) =>
    `最多保存 ${limit} 个回复模板。请先删除不用的，再添加。`,
  "conflict-feedback-snippet-changed": () => "这个模板刚刚被他人修改，请刷新后核对，再重新修改。",
  "feedback-compensation-above-all": ({ limit }: Details) =>
    `金额超出本组织任何人的审批额度（最高 ${yuan(limit)} 元）。请降低金额，或请管理员在设置中调整审批额度。`,
  "forbidden-feedback-compensation-own": () => "自己申请的补偿须由他人审批。请等待其他有额度的同事处理。",
  "forbidden-feedback-compensation-limit": ({ limit, roles }: Details) =>
    `超出您的审批额度 ${yuan(limit)} 元。请由${rolesText(roles)}审批。`,
  "conflict-feedback-compensation-decided": () => "这笔补偿已由他人审批，请刷新后查看结果。",
  "feedback-compensation-note-missing": () => "不批准时请写明理由，便于申请人调整。",
  "conflict-feedback-compensation-unapproved": () => "这笔补偿还没有获得批准，不能登记兑现。",
  "conflict-feedback-compensation-withdrawn": () => "申请人已撤回这笔补偿。如仍需要，请重新申请。",
  "conflict-feedback-compensation-paid": () => "这笔补偿已登记兑现，无需重复登记。",
};
