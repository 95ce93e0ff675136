const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
};
const UNSEEN = /<(script|style|head|template|noscript|iframe|object)\b[\s\S]*?(?:<\/\1\s*>|$)/giu;
const BREAK = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/giu;
const TAG = /<\/?[a-z][^<>]*>|<!--[\s\S]*?(?:-->|$)|<![^<>]*>/giu;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u2028\u2029\uFEFF]/gu;
const LONGEST = 200_000;

/** The words of an HTML text: tags out, breaks as line ends, entities read once. What is left is never markup again. */
export function textOfHtml(html: string): string {
  const words = html.slice(0, LONGEST).replaceAll(UNSEEN, " ").replaceAll(BREAK, "\n").replaceAll(TAG, "");
  return tidy(decodeEntities(words));
}

/** A text without control signs, lone surrogates and needless space. */
export function tidy(text: string): string {
  return text
    .slice(0, LONGEST)
    .toWellFormed()
    .replaceAll(CONTROL, "")
    .replaceAll(/[^\S\n]+/gu, " ")
    .replaceAll(/ ?\n ?/gu, "\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();
}

function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}

/** The text cut to `most` characters, as the definition counts them. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const signs = Array.from(text.slice(0, most * 2));
  return signs.length <= most && text.length <= most * 2 ? text : `${signs.slice(0, most - 1).join("")}…`;
}

/** Whether a text has Chinese characters. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
