import { mailRemarksEn } from "../../words/mailbox-remarks-en.ts";
import { mailRemarksZh } from "../../words/mailbox-remarks-zh.ts";

/** Words of one kind about mails. */
export type MailWord = keyof typeof mailRemarksZh;

/** Something that was left out of a mail, or done with it beyond the usual. */
export interface CaseRemark {
  readonly code: MailWord;
  /** The file that it is about. */
  readonly name?: string;
}

const MOST_NAMES = 10;

/** `text` of these words in a language, with `{{time}}` filled. */
export function mailWord(language: "zh" | "en", word: MailWord, time = ""): string {
  return (language === "zh" ? mailRemarksZh : mailRemarksEn)[word].replace("{{time}}", time);
}

/** One note about everything that was left out, files of one reason together; empty where nothing was. */
export function remarkNote(remarks: readonly CaseRemark[], language: "zh" | "en"): string {
  if (remarks.length === 0) return "";
  const say = (word: MailWord): string => mailWord(language, word);
  const sentences = [...Map.groupBy(remarks, ({ code }) => code)].map(([code, same]) => {
    const names = [...new Set(same.flatMap(({ name }) => name ?? []))];
    const listed = names.slice(0, MOST_NAMES).join(say("between")) + (names.length > MOST_NAMES ? "…" : "");
    return listed === "" ? say(code) : `${say(code)}${say("namedWith")}${listed}`;
  });
  return `${say("head")}${sentences.join(say("separator"))}${say("end")}`;
}
