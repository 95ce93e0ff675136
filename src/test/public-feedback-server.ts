import { publicFeedbackPages } from "../feedback/http/public-page/public-feedback-pages.ts";
import type { PublicFeedbackDeps } from "../feedback/http/public-page/page-request.ts";
import { webFormRoutes } from "../feedback/http/web-form-routes.ts";
import type { Database } from "../platform/db/database.ts";
import { isDatabaseAway } from "../platform/http/database-fault.ts";
import { requestLimiter } from "../platform/http/request-limiter.ts";
import { startTestApi, type TestApi } from "./http-server.ts";
import { testStorage } from "./imports.ts";
import { LINKS } from "./survey.ts";

export interface PublicFeedbackServer extends TestApi {
  readonly url: string;
  /** Sets the server's clock: ISO instant. */
  setClock(now: string): void;
}

/** A real server with what customers meet, closed when the test file is done. */
export async function startPublicFeedbackServer(
  database: Database,
  now: string,
  deps: Partial<PublicFeedbackDeps> = {},
): Promise<PublicFeedbackServer> {
  let present = now;
  const files = deps.files ?? (await testStorage());
  const started = await startTestApi(database, {
    clock: () => present,
    mayBeFramed: (asked) => asked.startsWith("/w/"),
    mount: (api) => {
      webFormRoutes(api, LINKS);
      publicFeedbackPages(api.app, {
        database,
        ...LINKS,
        files,
        scanner: null,
        quickestFormMs: 0,
        clock: () => present,
        isDatabaseAway,
        limiter: (perMinute) => requestLimiter(perMinute),
        ...deps,
      });
    },
  });
  return { ...started, url: started.server.url, setClock: (at) => void (present = at) };
}
