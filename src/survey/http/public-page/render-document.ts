import { escapeHtml } from "./html-text.ts";
import { brandStyle, PLAIN_LOOK, type PageLook } from "./page-look.ts";
import { PAGE_STYLE } from "./page-style.ts";

export interface DocumentParts {
  readonly title: string;
  readonly language: "zh" | "en";
  /** HTML. */
  readonly body: string;
  /** Address of the script; it waits for nothing and nothing waits for it. */
  readonly script: string | null;
  /** Huiyin's own unless told. */
  readonly look?: PageLook | undefined;
}

/** The HTML document; its style stands in it, so that nothing else is needed before it shows. */
export function renderDocument({ title, language, body, script, look = PLAIN_LOOK }: DocumentParts): string {
  const source = script === null ? "" : `<script type="module" src="${script}"></script>`;
  const own = brandStyle(look);
  const styles = `<style>${PAGE_STYLE}</style>${own === "" ? "" : `<style>${own}</style>`}`;
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}"${look.embedded ? ' class="embedded"' : ""}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="format-detection" content="telephone=no"><title>${escapeHtml(title)}</title>${styles}${source}</head>
<body>${body}</body></html>`;
}

/** Whose page it is: logo and name, on top. */
export function organizationLine(organization: string, { brand }: PageLook): string {
  const logo = brand?.logo ? `<img class="logo" src="${escapeHtml(brand.logo)}" alt="">` : "";
  return `${logo}<p class="org">${escapeHtml(organization)}</p>`;
}
