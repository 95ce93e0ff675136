/** Chinese mobile numbers, written together or in groups, with or without +86. */
const MOBILE = /(?<=^|[^\d*]|(?<!\d)\+?86)1[3-9]\d[ \u00a0-]?\d{4}[ \u00a0-]?\d{4}(?!\d)/gu;
/** Numbers of a landline with the code of its city. */
const LANDLINE = /(?<![\d*])0\d{2,3}[ \u00a0-]?\d{7,8}(?!\d)/gu;
const MAILBOX = /[a-z0-9._%+-]+(?=@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/giu;
const HEAD = 3;
const TAIL = 4;

/**
 * A text as somebody reads it who sees no contact data: phone numbers as `139****5678`, mail addresses as
 * `z***@example.com`, and each of `names` down to its first sign. Not one sign longer or shorter (UTF-16 units), so
 * that places in the text stay true.
 */
export function maskText(text: string, names: readonly string[] = []): string {
  const numbers = text.replace(MOBILE, maskDigits).replace(LANDLINE, maskDigits);
  const addresses = numbers.replace(MAILBOX, maskRest);
  return names
    .map((name) => name.trim())
    .filter((name) => name.length > 1)
    .reduce((masked, name) => masked.replaceAll(name, maskRest), addresses);
}

/** Whether a search could be for a person's number or address. */
export function asksForContact(search: string): boolean {
  return /\d[\d\s-]{5,}\d|@/u.test(search);
}

function maskDigits(number: string): string {
  const digits = number.replaceAll(/\D/gu, "").length;
  let at = 0;
  return number.replaceAll(/\d/gu, (digit) => {
    at++;
    return at <= HEAD || at > digits - TAIL ? digit : "*";
  });
}

function maskRest(word: string): string {
  const [first = ""] = word;
  return first + "*".repeat(word.length - first.length);
}
