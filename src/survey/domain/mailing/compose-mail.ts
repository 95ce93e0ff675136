import { fillWording } from "../../../notification/domain/fill-wording.ts";
import type { Language, Wording } from "../../../notification/domain/template.ts";
import type { SurveyDefinition } from "../definition/survey-definition.ts";
import { answeringMinutes } from "../answering-minutes.ts";
import { languagesOf, type MailingLanguage, type MailingWords } from "./mailing.ts";

/** What fills the blanks of one customer's mail. Links are addresses within this server, or whole ones. */
export interface MailFacts {
  readonly organization: string;
  readonly customer: string;
  /** The person written to; null: the customer stands in. */
  readonly contact: string | null;
  readonly definition: Pick<SurveyDefinition, "title" | "settings" | "pages">;
  readonly link: string;
  readonly unsubscribe: string;
  /** Last day (`YYYY-MM-DD`) on which the link can be answered. */
  readonly lastDay: string;
}

/** A mail ready to be sent; `language` is that of the frame around it. */
export interface ComposedMail extends Wording {
  readonly language: Language;
}

const LINK_ALONE = /^[ \t]*\{\{\s*link\s*\}\}[ \t]*$/gmu;

/** The mail in the mailing's language; in both languages the Chinese part comes first and has the button. */
export function composeMail(words: MailingWords, language: MailingLanguage, facts: MailFacts): ComposedMail {
  const parts = languagesOf(language).map((one, i) => {
    const { subject, body } = words[one];
    const said = i === 0 ? body : body.replaceAll(LINK_ALONE, "Open the survey in English: {{link}}");
    return fillWording({ subject, body: said }, blanksOf(facts, one, i > 0), one);
  });
  return {
    subject: parts.map((part) => part.subject).join(" / "),
    body: parts.map((part) => part.body.trim()).join("\n\n——————\n\n"),
    language: language === "en" ? "en" : "zh",
  };
}

function blanksOf(facts: MailFacts, language: Language, isSecond: boolean): Record<string, string | number> {
  const { organization, customer, contact, definition, link, unsubscribe, lastDay } = facts;
  const { serviceContact } = definition.settings;
  return {
    organization,
    customer,
    contact: contact ?? customer,
    survey: spoken(definition.title, language),
    time: answeringMinutes(definition),
    link: isSecond ? `${link}?lang=${language}` : link,
    unsubscribe,
    expires: longDate(lastDay, language),
    service: spoken(serviceContact, language) || organization,
  };
}

/** 2026年12月6日; 6 December 2026. */
function longDate(date: string, language: Language): string {
  const day = Temporal.PlainDate.from(date);
  return language === "zh"
    ? `${day.year}年${day.month}月${day.day}日`
    : day.toLocaleString("en-GB", { dateStyle: "long" });
}

function spoken(text: { readonly zh: string; readonly en?: string } | undefined, language: Language): string {
  return (language === "en" && text?.en) || (text?.zh ?? "");
}
