import type { Session } from "../../../identity/service/session.ts";
import type { Work } from "../../../identity/service/work.ts";
import type { Api } from "../../../platform/api/api.ts";
import { printPdf } from "../../../platform/print/print-pdf.ts";
import * as contract from "../../contract/reply-letter/reply-letter.ts";
import { approveLetter } from "../../service/reply-letter/approve-letter.ts";
import { letterDocx } from "../../service/reply-letter/letter-docx.ts";
import { LETTER_TEMPLATE } from "../../service/reply-letter/letter-template.ts";
import { prepareLetter } from "../../service/reply-letter/prepare-letter.ts";
import { readLetterSheet } from "../../service/reply-letter/read-letter-sheet.ts";
import { readLetters } from "../../service/reply-letter/read-letters.ts";
import { sendLetter } from "../../service/reply-letter/send-letter.ts";
import { voidLetter } from "../../service/reply-letter/void-letter.ts";
import { beginLetter, saveLetterVersion } from "../../service/reply-letter/write-letter.ts";

const MEDIA_TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** Formal answers to the authorities and marketplaces that cases come from. */
export function replyLetterRoutes(api: Api<Work, Session>): void {
  api.route(contract.readLettersRoute, ({ params }, work) => readLetters(work, params.id));
  api.route(contract.prepareLetterRoute, ({ params, query }, work) => prepareLetter(work, params.id, query));
  api.route(contract.beginLetterRoute, async ({ params, body }, work) => {
    await beginLetter(work, params.id, body);
    return readLetters(work, params.id);
  });
  api.route(contract.saveLetterVersionRoute, async ({ params, body }, work) => {
    await saveLetterVersion(work, params, body);
    return readLetters(work, params.id);
  });
  api.route(contract.approveLetterRoute, async ({ params, body }, work) => {
    await approveLetter(work, params, body);
    return readLetters(work, params.id);
  });
  api.route(contract.sendLetterRoute, async ({ params, body }, work) => {
    await sendLetter(work, params, body);
    return readLetters(work, params.id);
  });
  api.route(contract.voidLetterRoute, async ({ params, body }, work) => {
    await voidLetter(work, params, body);
    return readLetters(work, params.id);
  });
  // Set after the transaction that reads what is on it.
  api.stream(contract.printLetterRoute, async ({ params, query }, session) => {
    const { format, version } = query;
    const sheet = await session.begin((work) => readLetterSheet(work, params, version));
    const file =
      format === "docx"
        ? await letterDocx(sheet)
        : await printPdf({ template: LETTER_TEMPLATE, data: { ...sheet } });
    const name = encodeURIComponent(`${sheet.title} ${sheet.caseNumber}.${format}`);
    return new Response(new Uint8Array(file), {
      headers: {
        "content-type": MEDIA_TYPES[format],
        "content-disposition": `attachment; filename="${sheet.caseNumber}.${format}"; filename*=UTF-8''${name}`,
        "cache-control": "private, no-store",
      },
    });
  });
}
