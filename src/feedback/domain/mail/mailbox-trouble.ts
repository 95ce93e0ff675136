import { mailboxTroubleEn } from "../../words/mailbox-trouble-en.ts";
import { mailboxTroubleZh } from "../../words/mailbox-trouble-zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** Codes with which the mail server itself has said something; the others are told by the network. */
const SPOKEN = new Set(["mailbox-sign-in-refused", "mailbox-trouble", "mailbox-left-behind"]);

/** The mail server's own word on what stands in the way; null: it said nothing. */
export function saidByServer(code: string, details: Details): string | null {
  const { said } = details;
  return SPOKEN.has(code) && said !== undefined && said !== "" ? String(said) : null;
}

/** The sentence for what stands in the way of a mailbox, by its code. */
export function mailboxTrouble(code: string, details: Details, language: "zh" | "en"): string {
  const words: Readonly<Record<string, (details: Details) => string>> =
    language === "zh" ? mailboxTroubleZh : mailboxTroubleEn;
  return (words[code] ?? words["mailbox-trouble"])?.(details) ?? code;
}
