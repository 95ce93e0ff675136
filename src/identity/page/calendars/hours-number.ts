/** Minutes as hours with at most one decimal: 4500 → "75", 112_050 → "1,867.5". */
export function hoursNumber(minutes: number, language: "zh" | "en"): string {
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(minutes / 60);
}
