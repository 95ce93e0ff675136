import sanitize from "sanitize-html";

const TEXT_TAGS = ["p", "div", "span", "br", "hr", "blockquote", "pre", "code", "address"];
const MARKS = ["b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "sub", "sup", "small", "mark"];
const LISTS = ["ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "center", "font"];
const TABLES = ["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"];
/** Pictures within the mail, by their Content-ID or in the text itself; SVG may hold scripts. */
const OWN_PICTURE =
  /^(?:cid:[^\s"'<>]{1,250}|data:image\/(?:png|jpeg|jpg|gif|webp);base64,[a-z0-9+/=\s]*)$/iu;
/** Elements deeper than this lose their tags; the words stay. */
const DEEPEST = 60;
/** Elements open at once after which HTML is no letter but a bomb: reading it takes time by the square of its depth. */
const OPEN_AT_MOST = 1_000;
const TAG = /<(\/?)([a-z][a-z0-9:-]*)/giu;
/** Elements that close by themselves. */
const LOOSE =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|tr|td|th)$/iu;

const SAFE: sanitize.IOptions = {
  allowedTags: [...TEXT_TAGS, ...MARKS, ...LISTS, ...TABLES, "a", "img"],
  allowedAttributes: {
    a: ["href", "title", "rel", "target"],
    img: ["src", "alt", "title", "width", "height"],
    td: ["colspan", "rowspan"],
    th: ["colspan", "rowspan"],
    ol: ["start"],
  },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowedSchemesByTag: { img: ["cid", "data"] },
  allowProtocolRelative: false,
  nestingLimit: DEEPEST,
  nonTextTags: ["script", "style", "textarea", "option", "noscript", "title", "head", "template"],
  transformTags: {
    a: (tagName, { href, title }) => ({
      tagName,
      attribs: {
        ...(href !== undefined && { href }),
        ...(title !== undefined && { title }),
        rel: "noopener noreferrer nofollow",
        target: "_blank",
      },
    }),
    img: (tagName, { src = "", ...attribs }) => ({
      tagName,
      attribs: { ...attribs, ...(OWN_PICTURE.test(src) && { src }) },
    }),
  },
  // A picture from elsewhere tells its owner who reads the mail: only what it is called stays.
  exclusiveFilter: ({ tag, attribs }) =>
    tag === "img" && attribs["src"] === undefined && (attribs["alt"] ?? "").trim() === "",
};

/**
 * HTML from outside as it may be shown: no scripts, styles, forms, frames, event handlers; links open apart and do not
 * say where the reader came from; pictures only from the mail itself (`cid:`, `data:`).
 */
export function cleanHtml(html: string): string {
  return sanitize(html.slice(0, bombAt(html)), SAFE).trim();
}

/** Where so many elements stand open in one another that the rest is left out; undefined: nowhere. */
function bombAt(html: string): number | undefined {
  let open = 0;
  for (const { 1: slash, 2: name = "", index } of html.matchAll(TAG)) {
    if (LOOSE.test(name)) continue;
    open = Math.max(0, open + (slash === "/" ? -1 : 1));
    if (open > OPEN_AT_MOST) return index;
  }
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": " ",
  "&amp;": "&",
};

/** The words of HTML that `cleanHtml` answered, with its lines and paragraphs. */
export function textOfHtml(clean: string): string {
  return clean
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/<(?:br|hr)\s*\/?>/gu, "\n")
    .replaceAll(/<\/(?:p|div|li|tr|h[1-6]|blockquote|pre|table|ul|ol|dt|dd|address|center|caption)>/gu, "\n")
    .replaceAll(/<\/t[dh]>/gu, "\t")
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll(/&(?:lt|gt|quot|nbsp|amp);/gu, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/[ \t\u00a0]+\n/gu, "\n")
    .replaceAll(/\n[ \u00a0]+/gu, "\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();
}

/** Plain text as HTML. */
export function htmlOfText(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<p>${escaped.replaceAll(/\r?\n/gu, "<br />")}</p>`;
}
