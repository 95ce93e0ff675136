type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

const WEEKDAYS = ["", "周一", "周二", "周三", "周四", "周五", "周六", "周日"];

/** Hours stand on a weekday (1–7) or on a date. */
function hoursPlace({ weekday, date }: Details): string {
  return weekday === undefined ? String(date) : (WEEKDAYS[Number(weekday)] ?? "");
}

/** Sentences for the failures of people, departments and calendars: what is wrong, where, what to do. */
export const zh = {
  "wrong-credentials": () => "邮箱或密码不对，请重新输入；忘记密码时可用“忘记密码”重设。",
  "wrong-password": () => "当前密码不对，请重新输入。",
  "too-many-attempts": ({ minutes }) => `尝试次数过多，请在 ${minutes} 分钟后再试。`,
  "forbidden-no-organization": () => "这个账号已不属于任何组织，请联系管理员重新邀请。",
  "password-too-short": ({ limit }) => `密码太短，请至少用 ${limit} 个字符。`,
  "password-is-email": () => "密码不能与邮箱相同，请换一个。",
  "password-too-common": () => "这个密码太常见，容易被猜中，请换一个。",
  "gone-reset-link": () => "重设密码的链接无效、已用过或超过一小时，请重新申请。",
  "gone-setup-link": () => "设置链接无效、已用过或已被新的链接取代；请使用最近一次启动时终端里打印的链接。",
  "time-zone-unknown": ({ zone }) => `没有名为“${zone}”的时区，请从列表中选择，例如 Asia/Shanghai。`,
  "not-found-invitation": () => "邀请链接无效；请检查链接是否完整，或请管理员重新邀请。",
  "gone-invitation-used": () => "这份邀请已经用过了；如果是本人接受的，请直接登录。",
  "gone-invitation-expired": () => "这份邀请已过期，请管理员重新邀请。",
  "gone-invitation-revoked": () => "这份邀请已被撤回，请联系管理员。",
  "invitation-password-missing": () => "请输入密码：新账号设置新密码，已有账号输入现在的密码。",
  "conflict-invitation-accepted": ({ name }) => `${name}已接受邀请，无法撤回；如需移除，请到人员列表操作。`,
  "conflict-user-present": ({ email }) => `${email} 已是本组织的成员，无需重复添加。`,
  "conflict-user-changed": () => "这位成员刚被其他人修改过，请刷新后再改。",
  "conflict-own-removal": () => "不能移除自己，请由另一位管理员操作。",
  "conflict-last-administrator": () => "这是最后一位可登录的管理员；请先让另一位成员成为管理员。",
  "conflict-login-exists": ({ email }) => `${email} 已有账号，请换一个邮箱。`,
  "conflict-login-elsewhere": ({ name }) =>
    `${name}的账号还用于其他组织，不能由本组织重设密码；请本人在登录页用“忘记密码”重设。`,
  "user-without-login": ({ name }) => `${name}还没有登录账号，请先发送邀请。`,
  "department-unknown": () => "所选部门不存在或已关闭，请重新选择。",
  "department-parent-unknown": () => "所选上级部门不存在或已关闭，请重新选择。",
  "department-ring": ({ name }) => `“${name}”不能放到自己或自己的下级部门之下，请另选上级部门。`,
  "conflict-department-changed": () => "这个部门刚被其他人修改过，请刷新后再改。",
  "conflict-department-name": ({ name }) => `同一上级部门下已有“${name}”，请换一个名称。`,
  "conflict-department-people": ({ name, people }) =>
    `“${name}”还有 ${people} 名成员，不能关闭；请先把他们调到其他部门。`,
  "conflict-department-parts": ({ name, parts }) =>
    `“${name}”下还有 ${parts} 个部门，不能关闭；请先移走或关闭它们。`,
  "calendar-unknown": () => "所选工作日历不存在，请重新选择。",
  "conflict-calendar-changed": () => "这份日历刚被其他人修改过，请刷新后再改。",
  "conflict-calendar-name": ({ name }) => `已有名为“${name}”的工作日历，请换一个名称。`,
  "conflict-calendar-default": ({ name }) => `“${name}”是默认日历，不能删除；请先把另一份日历设为默认。`,
  "conflict-calendar-used": ({ name, departments }) =>
    `有 ${departments} 个部门使用“${name}”（含已关闭的部门），不能删除；请先为它们另选日历。`,
  "cursor-unknown": () => "翻页位置无效，请从第一页重新开始。",
  "calendar-name-missing": () => "工作日历还没有名称，请填写。",
  "calendar-name-too-long": ({ limit }) => `工作日历的名称超过 ${limit} 个字，请改短。`,
  "calendar-zone-unknown": ({ zone }) => `没有名为“${zone}”的时区，请从列表中选择，例如 Asia/Shanghai。`,
  "calendar-hours-unreadable": (d) =>
    `${hoursPlace(d)}的时间“${d["from"]}–${d["to"]}”无法识别，请按 09:00–12:00 的形式填写。`,
  "calendar-hours-backwards": (d) =>
    `${hoursPlace(d)}的时间“${d["from"]}–${d["to"]}”结束不晚于开始；如需跨过午夜，请拆成到 24:00 和次日从 00:00 开始的两段。`,
  "calendar-hours-overlap": (d) =>
    `${hoursPlace(d)}的时间“${d["from"]}–${d["to"]}”与前一段重叠，请改成互不重叠的时段。`,
  "calendar-date-impossible": ({ date }) => `日历上没有“${date}”这一天，请改为真实存在的日期。`,
  "calendar-day-twice": ({ date }) => `${date} 设置了两次，请只保留一条。`,
  "calendar-day-off-with-hours": ({ date }) => `${date} 是休息日，却填写了工作时间；请清空时间，或改为上班。`,
  "calendar-day-without-hours": ({ date }) => `${date} 设为上班，但没有工作时间；请填写当天的时间。`,
  "calendar-label-too-long": ({ date, limit }) => `${date} 的说明超过 ${limit} 个字，请改短。`,
  "calendar-without-working-time": () => "这份日历没有任何工作时间，无法计算期限；请至少为一天填写工作时间。",
  "calendar-never-works": ({ from, years }) =>
    `从 ${from} 起连续 ${years} 年没有工作时间，无法计算期限；请检查工作日历的每周时间。`,
  "calendar-import-empty": () => "表格里没有可导入的行；请至少填写一行日期和“休”或“班”。",
  "calendar-import-columns": () => "表头缺少“日期”列或“类型”列；请补上这两列后重新导入。",
  "calendar-row-date": ({ row, text }) =>
    `第 ${row} 行的日期“${text}”无法识别或不存在，请按 2026-02-17 的形式填写。`,
  "calendar-row-kind": ({ row, text }) => `第 ${row} 行的“${text}”既不是休也不是班，请填写“休”或“班”。`,
  "calendar-row-twice": ({ row, date }) => `第 ${row} 行的 ${date} 在前面已经出现，请只保留一行。`,
  "calendar-row-hours": ({ row, text }) =>
    `第 ${row} 行的工作时间“${text}”无法使用：应为 09:00-12:00 13:30-18:00 的形式，互不重叠，且只用于上班的日子。`,
  "calendar-row-label": ({ row, limit }) => `第 ${row} 行的名称超过 ${limit} 个字，请改短。`,
} satisfies Record<string, Sentence>;
