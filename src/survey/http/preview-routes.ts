import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import { previewSurveyRoute } from "../contract/survey-preview.ts";
import { previewSurvey } from "../service/preview-survey.ts";
import { scriptAddress } from "./public-page/page-assets.ts";
import { renderPreview } from "./public-page/render-preview.ts";

/** The preview of a survey under work. `assets`: folder of the built script of the answering page. */
export function previewRoutes(api: Api<Work, Session>, { assets }: { readonly assets: string }): void {
  const script = scriptAddress(assets);
  // No answer of it is kept for an idempotency key: it is asked for with every change, and changes nothing.
  api.stream(previewSurveyRoute, async ({ params, body }, session) => {
    const preview = await session.begin((work) => previewSurvey(work, params.id, body.definition));
    return Response.json({ html: renderPreview(preview, body, script) });
  });
}
