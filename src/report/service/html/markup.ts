/** HTML that is known to be safe: made by `markup`, never by hand from outside text. */
export interface Markup {
  readonly source: string;
}

type Part = string | number | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Controls, and signs that would turn the direction of the text after them. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

/** A template whose blanks are escaped, unless they are markup already; good for text and quoted attributes. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const filled = strings.map(
    (piece, index) => piece + (index < parts.length ? render(parts[index] ?? "") : ""),
  );
  return { source: filled.join("") };
}

function render(part: Part): string {
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return "source" in part ? part.source : part.map((each) => each.source).join("");
}

function escapeHtml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? "");
}

/** Markup made elsewhere in this program, such as a drawn chart. */
export function trusted(source: string): Markup {
  return { source };
}

export const NOTHING: Markup = { source: "" };
