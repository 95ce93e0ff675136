import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as links from "../contract/survey-link.ts";
import type { LinkSettings } from "../service/present-links.ts";
import { fileAnswer } from "./file-answer.ts";
import { printPdf } from "../../platform/print/print-pdf.ts";
import { rasterize } from "../../platform/print/rasterize.ts";
import { drawQr } from "../service/channels/draw-qr.ts";
import { readLinkQr } from "../service/channels/link-qr.ts";
import { PAPER_FORM_TEMPLATE } from "../service/channels/paper-form-template.ts";
import { QR_SHEET_TEMPLATE } from "../service/channels/qr-sheet-template.ts";
import { readQrSheet } from "../service/channels/qr-sheet.ts";
import { readPaperForm } from "../service/channels/read-paper-form.ts";

/** Pictures and PDFs are made after the transaction that reads what is on them. */
export function printRoutes(api: Api<Work, Session>, deps: LinkSettings): void {
  api.stream(links.drawLinkQrRoute, async ({ params, query }, session) => {
    const { text, caption } = await session.begin((work) => readLinkQr(work, deps, params.id, params.linkId));
    const svg = drawQr({ text, size: query.size, caption: query.caption === "true" ? caption : "" });
    const name = `${caption}.${query.format}`;
    return query.format === "svg"
      ? fileAnswer(svg, { name, mediaType: "image/svg+xml" })
      : fileAnswer(await rasterize(svg, 1), { name, mediaType: "image/png" });
  });
  api.stream(links.printQrSheetRoute, async ({ params, query }, session) => {
    const sheet = await session.begin((work) =>
      readQrSheet(work, deps, params.id, { ids: query.links?.split(",") ?? null, lang: query.lang }),
    );
    const pdf = await printPdf({ template: QR_SHEET_TEMPLATE, data: { ...sheet } });
    return fileAnswer(pdf, { name: `${sheet.title}-QR.pdf`, mediaType: "application/pdf" });
  });
  api.stream(links.printPaperFormRoute, async ({ params, query }, session) => {
    const form = await session.begin((work) => readPaperForm(work, deps, params.id, query));
    const pdf = await printPdf({ template: PAPER_FORM_TEMPLATE, data: { ...form } });
    return fileAnswer(pdf, { name: `${form.title}.pdf`, mediaType: "application/pdf" });
  });
}
