/** `20240510-EML-001`; number parts as `caseNumber` writes them. */
const CASE_NUMBER = /(?<![0-9A-Z])(\d{8}-[A-Z]{2,3}-\d{3,6})(?![0-9A-Z])/giu;
const DELIVERY_ID = /^([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})@/iu;
const MOST_NUMBERS = 5;
const MOST_IDS = 50;

/** Case numbers named in a subject, each once, in order; at most five. */
export function caseNumbersIn(subject: string): readonly string[] {
  const found = [...subject.matchAll(CASE_NUMBER)].map((match) => (match[1] ?? "").toUpperCase());
  return [...new Set(found)].slice(0, MOST_NUMBERS);
}

/** Ids of the mails that a mail answers, the closest first; at most fifty. */
export function answeredIds(mail: {
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
}): readonly string[] {
  return [...new Set([...mail.inReplyTo, ...mail.references.toReversed()])].slice(0, MOST_IDS);
}

/** The delivery from whose id a Message-ID of ours was made; null: it is not ours. */
export function deliveryIdOf(messageId: string): string | null {
  return DELIVERY_ID.exec(messageId)?.[1]?.toLowerCase() ?? null;
}

/** The language to answer a mail in: Chinese as soon as a Chinese character stands in it, or nothing else does. */
export function languageOf(text: string): "zh" | "en" {
  if (/\p{Script=Han}/u.test(text)) return "zh";
  return /[a-z]{3}/iu.test(text) ? "en" : "zh";
}
