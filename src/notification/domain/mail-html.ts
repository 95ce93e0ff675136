import { mailFrame } from "../words/mail-frame.ts";
import type { Language } from "./template.ts";

/** What a mail shows besides its text. */
export interface MailLook {
  readonly language: Language;
  /** Named at the head and the foot; null: a mail of the installation. */
  readonly organization: string | null;
  /** What the button of a link on a line of its own says; “open the link” unless told. */
  readonly button?: string | undefined;
}

const FONT =
  "-apple-system,BlinkMacSystemFont,'Segoe UI','PingFang SC','Microsoft YaHei','Noto Sans SC',Helvetica,Arial,sans-serif";
const INK = "#1f2733";
const FAINT = "#667085";
const LINE = "#e4e7ec";
/** 黛蓝, as on the screens. */
const ACCENT = "#2f5d8a";
const URL_TEXT = /https?:\/\/[^\s<>"“”，。；：！？（）]+/gu;

/** The HTML form of a plain-text message: paragraphs, links, a link on a line of its own as a button. All escaped. */
export function mailHtml(subject: string, text: string, look: MailLook): string {
  const paragraphs = text
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) =>
      isLink(part) ? button(part, look.button ?? mailFrame[look.language].open) : paragraph(part),
    );
  const head = escape(look.organization ?? mailFrame[look.language].product);
  const foot = escape(mailFrame[look.language].foot(look.organization));
  return `<!doctype html>
<html lang="${look.language === "zh" ? "zh-CN" : "en"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:#f5f7fa;font-family:${FONT};color:${INK}">
<table role="presentation" cellpadding="0" cellspacing="0" style="width:100%;max-width:560px;margin:0 auto;border-collapse:collapse">
<tr><td style="padding:0 4px 12px;font-size:14px;color:${FAINT}">${head}</td></tr>
<tr><td style="padding:28px;background:#ffffff;border:1px solid ${LINE};border-radius:8px;font-size:15px;line-height:1.7;overflow-wrap:anywhere">
${paragraphs.join("\n")}
</td></tr>
<tr><td style="padding:12px 4px 0;font-size:12px;line-height:1.6;color:${FAINT}">${foot}</td></tr>
</table>
</body>
</html>
`;
}

function isLink(text: string): boolean {
  return /^https?:\/\/\S+$/u.test(text) && text.match(URL_TEXT)?.[0] === text;
}

function paragraph(text: string): string {
  const lines = text.split("\n").map(linked).join("<br>\n");
  return `<p style="margin:0 0 16px">${lines}</p>`;
}

function button(link: string, label: string): string {
  const href = escape(link);
  return `<p style="margin:0 0 8px"><a href="${href}" style="display:inline-block;padding:10px 22px;background:${ACCENT};border-radius:6px;color:#ffffff;font-weight:600;text-decoration:none">${escape(label)}</a></p>
<p style="margin:0 0 16px;font-size:12px;line-height:1.5;color:${FAINT}">${href}</p>`;
}

function linked(line: string): string {
  let html = "";
  let end = 0;
  for (const match of line.matchAll(URL_TEXT)) {
    const href = escape(match[0]);
    html += `${escape(line.slice(end, match.index))}<a href="${href}" style="color:${ACCENT}">${href}</a>`;
    end = match.index + match[0].length;
  }
  return html + escape(line.slice(end));
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
