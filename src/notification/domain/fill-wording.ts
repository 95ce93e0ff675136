import type { Filling, Language, Wording } from "./template.ts";

/** A placeholder; spaces inside the braces do not matter. */
const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/gu;
/** Longest subject sent, in characters. */
const SUBJECT = 200;
/** Stands for the address of the server until a message is sent. */
const ORIGIN = "{{origin}}";

export type Fillings = Readonly<Record<string, Filling>>;

/** `text` with its placeholders filled; one without a filling becomes empty. What is filled in is not read again. */
export function fillText(text: string, data: Fillings, language: Language): string {
  return text.replaceAll(PLACEHOLDER, (_whole, name: string) => written(data[name], language));
}

/** Subject (one line, at most 200 characters) and body of a message. */
export function fillWording(wording: Wording, data: Fillings, language: Language): Wording {
  const subject = fillText(wording.subject, data, language).replaceAll(/\s+/gu, " ").trim();
  return { subject: [...subject].slice(0, SUBJECT).join(""), body: fillText(wording.body, data, language) };
}

/** The placeholders of a text, each once, in order. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ""))];
}

/** `text` without its placeholders. */
export function withoutPlaceholders(text: string): string {
  return text.replaceAll(PLACEHOLDER, "");
}

/** A link within the server (`/customers`), kept free of the server's address; other links stay as they are. */
export function portableLink(link: string): string {
  return link.startsWith("/") && !link.startsWith("//") ? `${ORIGIN}${link}` : link;
}

/** Puts the address of the server before its links. */
export function completeLinks(text: string, publicUrl: string): string {
  return text.replaceAll(ORIGIN, publicUrl);
}

function written(filling: Filling | undefined, language: Language): string {
  if (typeof filling !== "number") return filling ?? "";
  return filling.toLocaleString(language === "zh" ? "zh-CN" : "en-US");
}
