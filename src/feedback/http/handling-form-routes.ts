import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import { printPdf } from "../../platform/print/print-pdf.ts";
import { printHandlingFormRoute } from "../contract/handling-form.ts";
import { formDocx } from "../service/handling-form/form-docx.ts";
import { HANDLING_FORM_TEMPLATE, handlingFormData } from "../service/handling-form/handling-form-template.ts";
import { readHandlingForm } from "../service/handling-form/read-handling-form.ts";
import type { CaseLinks } from "../service/read-feedback.ts";

const MEDIA_TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** The case-handling form; it is set after the transaction that reads what is on it. */
export function handlingFormRoutes(api: Api<Work, Session>, links: CaseLinks): void {
  api.stream(printHandlingFormRoute, async ({ params, query }, session) => {
    const { format, lang } = query;
    const form = await session.begin((work) => readHandlingForm(work, links, params.id, lang));
    const file =
      format === "docx"
        ? await formDocx(form)
        : await printPdf({ template: HANDLING_FORM_TEMPLATE, data: handlingFormData(form) });
    const name = encodeURIComponent(`${form.title} ${form.number}.${format}`);
    return new Response(new Uint8Array(file), {
      headers: {
        "content-type": MEDIA_TYPES[format],
        "content-disposition": `attachment; filename="${form.number}.${format}"; filename*=UTF-8''${name}`,
        "cache-control": "private, no-store",
      },
    });
  });
}
