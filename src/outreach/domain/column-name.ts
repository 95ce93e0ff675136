const BRACKETS = /[([{【〔<《「][^)\]}】〕>》」]*[)\]}】〕>》」]/gu;
const CONNECTORS = /[\s/\\、,，&_\-—·:：;；.。*?？'"“”和与及或]/gu;
const LEADING_NUMBER =
  /^(?:q?\d{1,2}[.、:：)）]\s*|[(（]\d{1,2}[)）]\s*|[一二三四五六七八九十]{1,2}、\s*)(?=\D)/iu;
const SCALE_NOTE =
  /^[([]?\s*(?:[01]\s*[-—–~至到]\s*\d{1,3}\s*[分级]?制?|[五四十百\d]{1,3}\s*[分级]制|满分.{1,6})\s*[)\]]?$/u;

/** The name to print: one line, without the notes in brackets ("服务态度（1-5分）" is 服务态度) and without a leading number. */
export function shownName(header: string): string {
  const line = header.replaceAll(/\s+/gu, " ").trim();
  const bare = line
    .normalize("NFKC")
    .replaceAll(BRACKETS, "")
    .replaceAll(/[\s:：*]+$|^[\s*]+/gu, "")
    .replace(LEADING_NUMBER, "")
    .trim();
  return bare === "" ? line : bare;
}

/** The name to compare by: full width, case, spaces, line breaks, joining signs and notes in brackets make no difference. */
export function comparableName(header: string): string {
  return exactName(shownName(header));
}

/** Like `comparableName`, but notes in brackets count: tells 满意度（售前） from 满意度（售后）. */
export function exactName(header: string): string {
  return header.normalize("NFKC").toLowerCase().replaceAll(CONNECTORS, "");
}

/** True for the second line of a header that only explains the scale, such as "1-5分". */
export function isScaleNote(text: string): boolean {
  return SCALE_NOTE.test(text.normalize("NFKC").trim());
}

/** Names that differ little from `wanted`, the nearest first, at most three. */
export function nearNames(wanted: string, names: readonly string[]): readonly string[] {
  const target = comparableName(wanted);
  return [...new Set(names)]
    .map((name) => ({ name, distance: nameDistance(target, comparableName(name)) }))
    .filter(({ distance }) => distance <= 0.6)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** 0 equal … 1 nothing in common: one name inside the other counts as near, else edits per character. */
function nameDistance(a: string, b: string): number {
  if (a === "" || b === "") return 1;
  if (a.includes(b) || b.includes(a))
    return 0.5 - (0.5 * Math.min(a.length, b.length)) / Math.max(a.length, b.length);
  return editDistance(a.slice(0, 60), b.slice(0, 60)) / Math.max(a.length, b.length);
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitute, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
