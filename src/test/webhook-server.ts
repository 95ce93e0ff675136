import { createHash } from "node:crypto";
import { feedbackRoutes } from "../feedback/http/feedback-routes.ts";
import { publicFeedbackPages } from "../feedback/http/public-page/public-feedback-pages.ts";
import { signDelivery } from "../feedback/service/webhook/check-proof.ts";
import { serviceEn } from "../feedback/words/service-en.ts";
import { serviceZh } from "../feedback/words/service-zh.ts";
import type { Session } from "../identity/service/session.ts";
import type { Database } from "../platform/db/database.ts";
import { isDatabaseAway } from "../platform/http/database-fault.ts";
import { requestLimiter } from "../platform/http/request-limiter.ts";
import { en } from "../platform/words/en.ts";
import { zh } from "../platform/words/zh.ts";
import { CASE_LINKS } from "./feedback-server.ts";
import { startTestApi, type TestApi } from "./http-server.ts";
import { testStorage } from "./imports.ts";

export interface WebhookServer extends TestApi {
  readonly url: string;
  /** Sets the server's clock: ISO instant. */
  setClock(now: string): void;
  /** The API as this session. */
  as(session: Session): ApiCall;
}

export interface ApiAnswer<T> {
  readonly status: number;
  readonly body: T;
}
export type ApiCall = <T = Record<string, unknown>>(
  method: string,
  path: string,
  body?: unknown,
) => Promise<ApiAnswer<T>>;

/** A real server with the addresses of webhooks and where deliveries come in, closed when the test file is done. */
export async function startWebhookServer(database: Database, now: string): Promise<WebhookServer> {
  let present = now;
  const files = await testStorage();
  const clock = (): string => present;
  const started = await startTestApi(database, {
    clock,
    sentences: (language) => (language === "zh" ? { ...zh, ...serviceZh } : { ...en, ...serviceEn }),
    mount: (api) => {
      feedbackRoutes(api, { ...CASE_LINKS, files, mailConfigured: false });
      publicFeedbackPages(api.app, {
        database,
        ...CASE_LINKS,
        files,
        scanner: null,
        clock,
        isDatabaseAway,
        limiter: (perMinute) => requestLimiter(perMinute),
      });
    },
  });
  const { url } = started.server;
  const as = (session: Session): ApiCall => {
    const key = `key-${started.sessions.size}`;
    started.sessions.set(key, session);
    return async <T>(method: string, path: string, body?: unknown) => {
      const answer = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: (await answer.json().catch(() => ({}))) as T };
    };
  };
  return { ...started, url, setClock: (at) => void (present = at), as };
}

/** Headers of a signed delivery. @param now ISO instant */
export function signed(secret: string, body: string, now: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.parse(now) / 1_000));
  return {
    "content-type": "application/json",
    "x-huiyin-timestamp": timestamp,
    "x-huiyin-signature": signDelivery(secret, timestamp, body),
  };
}

/** What WeChat puts behind the address. */
export function wechatQuery(token: string, timestamp: string, nonce: string): string {
  const signature = createHash("sha1").update([token, timestamp, nonce].toSorted().join("")).digest("hex");
  return `?signature=${signature}&timestamp=${timestamp}&nonce=${nonce}`;
}
