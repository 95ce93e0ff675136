import { createHash } from "node:crypto";
import { escapeHtml } from "./html-text.ts";
import { PAGE_STYLE } from "./page-style.ts";

export interface DocumentParts {
  readonly title: string;
  readonly language: "zh" | "en";
  /** HTML. */
  readonly body: string;
  /** Address of the script; it waits for nothing and nothing waits for it. */
  readonly script: string | null;
}

/** The HTML document; its style stands in it, so that nothing else is needed before it shows. */
export function renderDocument({ title, language, body, script }: DocumentParts): string {
  const source = script === null ? "" : `<script type="module" src="${script}"></script>`;
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="format-detection" content="telephone=no"><title>${escapeHtml(title)}</title><style>${PAGE_STYLE}</style>${source}</head>
<body>${body}</body></html>`;
}

const STYLE_HASH = createHash("sha256").update(PAGE_STYLE).digest("base64");

/** Lets the page use its own script and style and nothing else; any site may show it in a frame. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");
