import { escapeHtml } from "./html-text.ts";
import { PLAIN_LOOK, stylesOf, type PageLook } from "./page-look.ts";

export interface DocumentParts {
  readonly title: string;
  readonly language: "zh" | "en";
  /** HTML. */
  readonly body: string;
  /** Address of the script; it waits for nothing and nothing waits for it. */
  readonly script: string | null;
  /** Huiyin's own unless told. */
  readonly look?: PageLook | undefined;
  /** True for a page whose address is a secret: no other site learns it from a link. */
  readonly isSecret?: boolean;
}

/** The HTML document; its style stands in it, so that nothing else is needed before it shows. */
export function renderDocument(parts: DocumentParts): string {
  const { title, language, body, script, look = PLAIN_LOOK, isSecret = false } = parts;
  const source = script === null ? "" : `<script type="module" src="${script}"></script>`;
  const styles = stylesOf(look)
    .map((style) => `<style>${style}</style>`)
    .join("");
  const referrer = isSecret ? '<meta name="referrer" content="no-referrer">' : "";
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}"${look.embedded ? ' class="embedded"' : ""}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">${referrer}<meta name="format-detection" content="telephone=no"><title>${escapeHtml(title)}</title>${styles}${source}</head>
<body>${body}</body></html>`;
}

/** Whose page it is: logo and name, on top. */
export function organizationLine(organization: string, { brand }: PageLook): string {
  const logo = brand?.logo ? `<img class="logo" src="${escapeHtml(brand.logo)}" alt="">` : "";
  return `${logo}<p class="org">${escapeHtml(organization)}</p>`;
}
