import { feedbackRoutes } from "../feedback/http/feedback-routes.ts";
import { serviceZh } from "../feedback/words/service-zh.ts";
import type { Database } from "../platform/db/database.ts";
import { zh as zhPlatform } from "../platform/words/zh.ts";
import { CASE_LINKS } from "./feedback-server.ts";
import type { Colleague } from "./feedback.ts";
import { startTestApi } from "./http-server.ts";
import { testStorage } from "./imports.ts";
import { TEST_NOW } from "./organization.ts";

export interface ExtraAnswer {
  readonly status: number;
  // Whatever the address under test answers; assertions look into it.
  readonly body: Readonly<Record<string, unknown>>;
}

/** Does something through the API as somebody, at the time of tests unless told. */
export type SendExtra = (
  who: Colleague,
  method: string,
  path: string,
  json?: unknown,
) => Promise<ExtraAnswer>;

/** A real server with the addresses of cases and of what goes along with them; paths are those below `/api/v1`. */
export async function startExtrasServer(database: Database): Promise<SendExtra> {
  const files = await testStorage();
  const { server, sessions } = await startTestApi(database, {
    sentences: () => ({ ...zhPlatform, ...serviceZh }),
    mount: (api) => {
      feedbackRoutes(api, { ...CASE_LINKS, files, mailConfigured: false });
    },
  });
  return async (who, method, path, json) => {
    sessions.set(who.id, who.at(TEST_NOW));
    const answer = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${who.id}`, "content-type": "application/json" },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? {} : (JSON.parse(text) as ExtraAnswer["body"]) };
  };
}
