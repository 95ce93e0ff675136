import { maskPhone } from "../../identity/domain/mask-contact.ts";
import { maskText } from "../../identity/domain/mask-text.ts";
import type { Words } from "../domain/separate-words.ts";

/** What somebody wrote, for who sees no contact data: a phone number masked, and those within a text. */
export function maskWords<W extends Pick<Words, "kind" | "text">>(words: W): W {
  return { ...words, text: words.kind === "phone" ? maskPhone(words.text) : maskText(words.text) };
}
