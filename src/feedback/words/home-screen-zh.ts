/** What the first page says of cases. */
export const zh = {
  queues: {
    title: "反馈待办",
    none: "没有在等您的反馈。新的反馈会出现在这里，也会通知您。",
    unit: "{{count}} 条",
  },
  first: { title: "最急的 {{count}} 条", all: "查看全部" },
  month: {
    title: "本月处理情况",
    figures: "处理考核",
    since: "昨天以来：新收 {{received}} 条（投诉 {{complaints}} 条），办结 {{closed}} 条。",
    quiet: "昨天以来没有新的反馈，也没有办结。",
    now: "现有 {{open}} 条未结，其中 {{overdue}} 条已超期。",
    onTime: "按时率",
    onTimeNote: "本月到期的各环节中，按时完成的占比",
  },
};
