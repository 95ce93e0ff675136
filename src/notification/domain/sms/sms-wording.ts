import { Failure } from "../../../kit/failure.ts";
import { fillText, placeholdersOf, withoutPlaceholders } from "../fill-wording.ts";
import {
  DEFAULT_NAMES,
  SMS_KINDS,
  type SmsPlaceholder,
  type SmsProviderName,
  type SmsPurpose,
} from "./sms-purpose.ts";

/** The provider's name of each placeholder. */
export type SmsNames = Readonly<Partial<Record<SmsPlaceholder, string>>>;
/** What fills a message; `link`: the end of the address. */
export type SmsValues = Readonly<Partial<Record<SmsPlaceholder, string>>>;

/** A template of one purpose as it is set. */
export interface SmsTemplate {
  readonly purpose: SmsPurpose;
  /** The organization's own words; null: the built-in ones. */
  readonly wording: string | null;
  readonly names: SmsNames;
}

/** Longest words with placeholders, in characters; providers take 500, and a long message is billed as several. */
const LONGEST = 300;
/** What providers take as the name of a variable. */
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,29}$/u;
/** Names that Alibaba Cloud keeps to itself. */
const KEPT: ReadonlySet<string> = new Set(["email", "mobile", "id", "nick", "site"]);
/** Where short addresses of cases begin. */
const LINK_PATH = "/m/";

/**
 * Checks the words and names of a template.
 * @throws Failure `sms-wording-empty`, `sms-wording-long` {most}, `sms-wording-brackets`, `sms-wording-broken`,
 *   `sms-wording-unknown` {placeholder, known}, `sms-wording-twice` {placeholder}, `sms-wording-missing` {placeholder},
 *   `sms-name-wrong` {name}, `sms-name-twice` {name}
 */
export function checkSmsTemplate({ purpose, wording, names }: SmsTemplate): void {
  if (wording !== null) checkWords(purpose, wording);
  const used = SMS_KINDS[purpose].placeholders.map((one) => nameOf(one, names));
  const wrong = used.find((name) => !NAME.test(name) || KEPT.has(name.toLowerCase()));
  if (wrong !== undefined) throw new Failure("sms-name-wrong", { name: wrong });
  const twice = used.find((name, place) => used.indexOf(name) !== place);
  if (twice !== undefined) throw new Failure("sms-name-twice", { name: twice });
}

function checkWords(purpose: SmsPurpose, wording: string): void {
  const { placeholders, required } = SMS_KINDS[purpose];
  if (wording.trim() === "") throw new Failure("sms-wording-empty");
  if (wording.length > LONGEST) throw new Failure("sms-wording-long", { most: LONGEST });
  const around = withoutPlaceholders(wording);
  if (/[【】]/u.test(around)) throw new Failure("sms-wording-brackets");
  if (/\{\{|\}\}|\$\{|\p{Cc}/u.test(around)) throw new Failure("sms-wording-broken");
  const used = placeholdersOf(wording);
  const known: readonly string[] = placeholders;
  const unknown = used.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Failure("sms-wording-unknown", {
      placeholder: unknown,
      known: known.map((name) => `{{${name}}}`).join(" "),
    });
  const twice = used.find((name) => wording.split(new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`, "u")).length > 2);
  if (twice !== undefined) throw new Failure("sms-wording-twice", { placeholder: twice });
  const missing = required.find((name) => !used.includes(name));
  if (missing !== undefined) throw new Failure("sms-wording-missing", { placeholder: missing });
}

/** The text to hand in for approval: with the variables of the provider, and the address as far as it is the same. */
export function approvalText(template: SmsTemplate, provider: SmsProviderName, publicUrl: string): string {
  const used = placeholdersOf(wordsOf(template)) as readonly SmsPlaceholder[];
  const variables = used.map((one, place): readonly [SmsPlaceholder, string] => {
    const variable = provider === "tencent" ? `{${place + 1}}` : `\${${nameOf(one, template.names)}}`;
    return [one, one === "link" ? `${publicUrl}${LINK_PATH}${variable}` : variable];
  });
  return fillText(wordsOf(template), Object.fromEntries(variables), "zh");
}

/** What the customer reads, without the sign name. */
export function smsText(template: SmsTemplate, values: SmsValues, publicUrl: string): string {
  const link = `${publicUrl}${LINK_PATH}${values.link ?? ""}`;
  return fillText(wordsOf(template), { ...values, link }, "zh");
}

/** What the provider gets, in the order of the words. */
export function smsParams(
  template: SmsTemplate,
  values: SmsValues,
): readonly { readonly name: string; readonly value: string }[] {
  const used = placeholdersOf(wordsOf(template)) as readonly SmsPlaceholder[];
  return used.map((one) => ({ name: nameOf(one, template.names), value: values[one] ?? "" }));
}

function wordsOf({ purpose, wording }: SmsTemplate): string {
  return wording ?? SMS_KINDS[purpose].wording;
}

function nameOf(placeholder: SmsPlaceholder, names: SmsNames): string {
  return names[placeholder] ?? DEFAULT_NAMES[placeholder];
}
