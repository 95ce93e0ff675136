import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as templates from "../contract/template.ts";
import { listTemplates } from "../service/list-templates.ts";
import { previewTemplate } from "../service/preview-template.ts";
import { resetTemplate } from "../service/reset-template.ts";
import { saveTemplate } from "../service/save-template.ts";

/** The wording of messages. `publicUrl` completes the links of previews. */
export function templateRoutes(api: Api<Work, Session>, publicUrl: string): void {
  api.route(templates.listTemplates, (_input, work) => listTemplates(work));
  api.route(templates.saveTemplate, ({ params, body }, work) => saveTemplate(work, { ...params, ...body }));
  api.route(templates.resetTemplate, ({ params }, work) => resetTemplate(work, params));
  api.route(templates.previewTemplate, ({ params, body }, work) =>
    previewTemplate(work, { ...params, ...body }, publicUrl),
  );
}
