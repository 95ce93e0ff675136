import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import { readStoryRoute, writeStoryRoute } from "../contract/feedback-story.ts";
import { readStory } from "../service/typical/read-story.ts";
import { writeStory } from "../service/typical/write-story.ts";

/** Stories of typical cases. */
export function storyRoutes(api: Api<Work, Session>): void {
  api.route(readStoryRoute, ({ params }, work) => readStory(work, params.id));
  api.route(writeStoryRoute, ({ params, body }, work) => writeStory(work, params.id, body));
}
