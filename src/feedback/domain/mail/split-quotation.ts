/** The words of a mail, told apart from the mails it quotes. */
export interface SplitMail {
  /** What its writer says; empty where the mail is nothing but a quotation. */
  readonly words: string;
  /** From the first line of the quotation on; empty where there is none. */
  readonly quotation: string;
}

/** Lines with which mail programs begin what they quote. */
const DIVIDERS: readonly RegExp[] = [
  /^\s*[-_—－=]{2,}\s*(?:原始邮件|原始郵件|原邮件|原郵件|转发的?邮件|轉寄郵件|回复的?原邮件|original (?:message|appointment)|forwarded message|reply message)\s*[-_—－=]{0,}\s*$/iu,
  /^\s*(?:在|於)?\s*\d{4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}.{0,200}(?:写道|寫道|wrote)\s*[：:]\s*$/iu,
  /^\s*(?:on|le|am) .{4,250}(?:wrote|a écrit|schrieb)\s*[：:]\s*$/iu,
  /^\s*.{1,120}(?:于|於|在)\s*\d{4}.{3,60}(?:写道|寫道)\s*[：:]\s*$/iu,
  /^\s*_{20,}\s*$/u,
];
/** Headers that Outlook, Foxmail and others copy above what they quote. */
const HEADER = /^\s*[*>]*\s*(?:发件人|寄件者|寄件人|发送者|from)\s*[*]*\s*[：:]/iu;
const NEXT_HEADER =
  /^\s*[*>]*\s*(?:发送时间|發送時間|日期|时间|收件人|收件者|抄送|副本|主题|主旨|sent|date|to|cc|subject)\s*[*]*\s*[：:]/iu;
const QUOTED = /^\s*>/u;
/** Lines after a copied “From:” among which another copied header must stand. */
const HEADER_SPAN = 5;
/** A divider may be broken over so many lines by the writer's program. */
const BROKEN_LINES = 3;

/**
 * Tells the new words of a reply from the mails it quotes below: the first divider of a mail program, copied headers,
 * or a block of `>` lines that reaches to the end. Lines quoted amid own words stay, since the words answer them.
 */
export function splitQuotation(text: string): SplitMail {
  const lines = text.split("\n");
  const at = quotationAt(lines);
  return {
    words: lines.slice(0, at).join("\n").trim(),
    quotation: lines.slice(at).join("\n").trim(),
  };
}

function quotationAt(lines: readonly string[]): number {
  const divided = lines.findIndex((_line, i) => isDivider(lines, i) || isCopiedHeader(lines, i));
  const end = divided < 0 ? lines.length : divided;
  return quotedTail(lines, end);
}

function isDivider(lines: readonly string[], i: number): boolean {
  const line = lines[i] ?? "";
  if (line.trim() === "" || QUOTED.test(line)) return false;
  if (DIVIDERS.some((divider) => divider.test(line))) return true;
  // “On … <address>\nwrote:” broken by the width of the page.
  if (!/^\s*(?:on\s|在\s?\d{4}|\d{4}\s*[年/-])/iu.test(line)) return false;
  for (let n = 2; n <= BROKEN_LINES; n += 1) {
    const joined = lines.slice(i, i + n).join(" ");
    if (joined.length < 400 && DIVIDERS.some((divider) => divider.test(joined))) return true;
  }
  return false;
}

function isCopiedHeader(lines: readonly string[], i: number): boolean {
  if (!HEADER.test(lines[i] ?? "")) return false;
  return lines.slice(i + 1, i + 1 + HEADER_SPAN).some((line) => NEXT_HEADER.test(line));
}

/** Where the `>` lines (and empty ones among them) begin that reach to `end`; `end` itself where none do. */
function quotedTail(lines: readonly string[], end: number): number {
  let at = end;
  for (let i = end - 1; i >= 0; i -= 1) {
    const line = lines[i] ?? "";
    if (QUOTED.test(line)) at = i;
    else if (line.trim() !== "") break;
  }
  return at;
}
