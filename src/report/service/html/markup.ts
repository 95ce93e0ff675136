/** HTML that is known to be safe: made by `html`, never by hand from outside text. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Characters HTML does not allow, and signs that would turn the direction of the text after them. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A template whose blanks are escaped, unless they are markup already; good for text and quoted attributes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const filled = strings.map(
    (piece, index) => piece + (index < parts.length ? render(parts[index] ?? "") : ""),
  );
  return { markup: filled.join("") };
}

function render(part: Part): string {
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map((each) => each.markup).join("");
}

function escapeHtml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? "");
}

/** Markup made elsewhere in this program, such as a drawn chart. */
export function trusted(markup: string): Markup {
  return { markup };
}

export const NOTHING: Markup = { markup: "" };
