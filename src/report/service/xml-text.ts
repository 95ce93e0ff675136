/**
 * Characters that XML 1.0 forbids (§2.2), delete, and the marks that turn the writing direction of what follows
 * them (U+202A–202E, U+2066–2069), with which one customer's words could scramble the line they stand in.
 */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0080-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** The text as it may stand in an XML file: nothing forbidden, no half of a surrogate pair, every line end as "\n". */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(UNPRINTABLE, "");
}

/** The same on one line: runs of white space become one blank, so that a heading or caption stays whole. */
export function xmlLine(text: string): string {
  return xmlText(text)
    .replace(/[^\S\u00A0]+/gu, " ")
    .trim();
}
