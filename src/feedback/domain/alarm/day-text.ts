/** `3月12日` or `12 March`. @param day `YYYY-MM-DD` */
export function dayText(day: string, language: "zh" | "en"): string {
  const date = Temporal.PlainDate.from(day);
  if (language === "zh") return `${date.month}月${date.day}日`;
  return date.toLocaleString("en-GB", { day: "numeric", month: "long" });
}
