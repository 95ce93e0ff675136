/** Languages of messages. */
export type Language = "zh" | "en";

/** Subject and body of a mail with `{{name}}` placeholders. The body is plain text; an empty line parts paragraphs. */
export interface Wording {
  readonly subject: string;
  readonly body: string;
}

/** What fills a placeholder; numbers are written in the manner of the language. */
export type Filling = string | number;

/** A kind of message, with its built-in wording. */
export interface Template<V extends string = string> {
  /** Placeholders it knows. */
  readonly variables: readonly V[];
  /** Placeholders without which the message is useless. */
  readonly required: readonly V[];
  readonly mail: Readonly<Record<Language, Wording>>;
  /** One sentence for the list of notices; null: this kind comes by mail only. */
  readonly notice: Readonly<Record<Language, string>> | null;
  /** What the button of a link on a line of its own says, where it is not “open the link”. */
  readonly button?: Readonly<Record<Language, string>> | undefined;
  /** For previews. */
  readonly sample: Readonly<Record<Language, Readonly<Record<V, Filling>>>>;
}

/** Keeps the names of the variables. */
export function defineTemplate<const V extends string, const N extends Template["notice"]>(
  template: Omit<Template<V>, "notice"> & { readonly notice: N },
): Omit<Template<V>, "notice"> & { readonly notice: N } {
  return template;
}
