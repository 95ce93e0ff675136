import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import { exportFeedbackFiguresRoute, feedbackFiguresRoute } from "../contract/feedback-figure.ts";
import { exportFigures } from "../service/figures/export-figures.ts";
import { readFigures } from "../service/figures/read-figures.ts";

/** Figures on the handling of cases. */
export function figureRoutes(api: Api<Work, Session>): void {
  api.route(feedbackFiguresRoute, ({ query }, work) => readFigures(work, query));
  api.stream(exportFeedbackFiguresRoute, async ({ query }, session) => {
    const { name, mediaType, content } = await session.begin((work) => exportFigures(work, query));
    const ending = query.format;
    return new Response(content, {
      headers: {
        "content-type": mediaType,
        "content-disposition": `attachment; filename="huiyin.${ending}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        "cache-control": "no-store",
      },
    });
  });
}
