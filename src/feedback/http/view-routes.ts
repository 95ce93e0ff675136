import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import { listViewsRoute, removeViewRoute, saveViewRoute } from "../contract/feedback-view.ts";
import { listViews } from "../service/views/list-views.ts";
import { removeView } from "../service/views/remove-view.ts";
import { saveView } from "../service/views/save-view.ts";

/** Filters of the inbox that people keep. */
export function viewRoutes(api: Api<Work, Session>): void {
  api.route(listViewsRoute, (_, work) => listViews(work));
  api.route(saveViewRoute, ({ body }, work) => saveView(work, body));
  api.route(removeViewRoute, ({ params }, work) => removeView(work, params.id));
}
