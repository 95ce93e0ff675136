import path from "node:path";
import type { Database } from "../platform/db/database.ts";
import { isDatabaseAway } from "../platform/http/database-fault.ts";
import { requestLimiter } from "../platform/http/request-limiter.ts";
import { en as enPlatform } from "../platform/words/en.ts";
import { zh as zhPlatform } from "../platform/words/zh.ts";
import { publicSurveyPages, type PublicSurveyDeps } from "../survey/http/public-page/public-survey-pages.ts";
import { surveyRoutes } from "../survey/http/survey-routes.ts";
import { serviceEn } from "../survey/words/service-en.ts";
import { serviceZh } from "../survey/words/service-zh.ts";
import { startTestApi, type TestApi } from "./http-server.ts";
import { testStorage } from "./imports.ts";
import { LINKS } from "./survey.ts";

export interface SurveyServer extends TestApi {
  readonly url: string;
  /** Lets the server's clock run ahead. */
  passMinutes(minutes: number): void;
}

/** A real server with the addresses of surveys and the page customers answer on, closed when the test file is done. */
export async function startSurveyServer(
  database: Database,
  deps: Partial<PublicSurveyDeps> = {},
): Promise<SurveyServer> {
  let ahead = 0;
  const files = deps.files ?? (await testStorage());
  const assets = path.join(import.meta.dirname, "../../dist/public");
  const clock = (): string => new Date(Date.now() + ahead).toISOString();
  const started = await startTestApi(database, {
    clock,
    sentences: (language) =>
      language === "zh" ? { ...zhPlatform, ...serviceZh } : { ...enPlatform, ...serviceEn },
    mayBeFramed: (asked) => asked.startsWith("/s/"),
    mount: (api) => {
      surveyRoutes(api, { ...LINKS, files, mailConfigured: false, assets });
      publicSurveyPages(api, {
        database,
        secret: LINKS.secret,
        files,
        quickestFormMs: 0,
        clock,
        isDatabaseAway,
        limiter: (perMinute) => requestLimiter(perMinute),
        assets,
        ...deps,
      });
    },
  });
  return { ...started, url: started.server.url, passMinutes: (minutes) => void (ahead += minutes * 60_000) };
}
