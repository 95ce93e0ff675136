type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

const WEEKDAYS = ["", "周一", "周二", "周三", "周四", "周五", "周六", "周日"];

/** Hours stand on a weekday (1–7) or on a date. */
function hoursPlace({ weekday, date }: Details): string {
  return weekday === undefined ? String(date) : (WEEKDAYS[Number(weekday)] ?? "");
}

/** Sentences for the failures of people, departments and calendars: what is wrong, where, what to do. */
export const zh = {
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
