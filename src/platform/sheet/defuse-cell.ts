/** What spreadsheet programs take for the beginning of a formula, in half and full width (OWASP, CSV injection). */
const DANGEROUS = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * The text with an apostrophe before it where a spreadsheet program would run it as a formula. For texts only:
 * numbers are written as numbers.
 */
export function defuseCell(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}
