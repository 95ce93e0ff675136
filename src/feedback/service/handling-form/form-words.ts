import { zh as caseZh } from "../../words/case-screen-zh.ts";
import { en as caseEn } from "../../words/case-screen-en.ts";
import { handlingFormEn } from "../../words/handling-form-en.ts";
import { handlingFormZh } from "../../words/handling-form-zh.ts";
import { en as inboxEn } from "../../words/inbox-screen-en.ts";
import { zh as inboxZh } from "../../words/inbox-screen-zh.ts";
import { lifeEn } from "../../words/life-en.ts";
import { lifeZh } from "../../words/life-zh.ts";
import { publicEn } from "../../words/public-en.ts";
import { publicZh } from "../../words/public-zh.ts";

/** All words of the form in a language: its own, and the names of codes as the screens have them. */
export function formWords(lang: "zh" | "en") {
  const isEnglish = lang === "en";
  return {
    form: isEnglish ? handlingFormEn : handlingFormZh,
    codes: isEnglish ? inboxEn.codes : inboxZh.codes,
    life: isEnglish ? lifeEn : lifeZh,
    classified: isEnglish ? caseEn.classification : caseZh.classification,
    kinds: isEnglish ? publicEn.kinds : publicZh.kinds,
  };
}

export type FormWords = ReturnType<typeof formWords>;

/** What is needed to put a case into words. */
export interface FormTelling {
  readonly words: FormWords;
  readonly moment: (at: string | null) => string;
}

/** Tells instants in the organization's zone: `2026-03-11 17:30`; `–` for none. */
export function momentIn(timeZone: string, none: string): (at: string | null) => string {
  return (at) => {
    if (at === null) return none;
    const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
    return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: "minute" })}`;
  };
}
