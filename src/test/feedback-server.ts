import { feedbackRoutes } from "../feedback/http/feedback-routes.ts";
import { serviceEn } from "../feedback/words/service-en.ts";
import { serviceZh } from "../feedback/words/service-zh.ts";
import type { Database } from "../platform/db/database.ts";
import { en as enPlatform } from "../platform/words/en.ts";
import { zh as zhPlatform } from "../platform/words/zh.ts";
import { startTestApi, type TestApi } from "./http-server.ts";
import { testStorage } from "./imports.ts";

/** How links to cases are made in tests. */
export const CASE_LINKS = { secret: "test secret ".repeat(4), publicUrl: "https://huiyin.example.com" };

/** A real server with the addresses of cases, closed when the test file is done. */
export async function startFeedbackServer(database: Database): Promise<TestApi & { readonly url: string }> {
  const files = await testStorage();
  const started = await startTestApi(database, {
    sentences: (language) =>
      language === "zh" ? { ...zhPlatform, ...serviceZh } : { ...enPlatform, ...serviceEn },
    mount: (api) => feedbackRoutes(api, { ...CASE_LINKS, files, mailConfigured: false }),
  });
  return { ...started, url: started.server.url };
}
