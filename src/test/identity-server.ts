import { after } from "node:test";
import { identityRoutes } from "../identity/http/identity-routes.ts";
import type { AccountMail } from "../identity/service/account-mail.ts";
import { createAuth } from "../identity/service/auth/create-auth.ts";
import { createAuthenticate } from "../identity/service/authenticate.ts";
import { ensureSetupToken } from "../identity/service/ensure-setup-token.ts";
import type { IdentityDeps } from "../identity/service/identity-deps.ts";
import { en as enIdentity } from "../identity/words/en.ts";
import { zh as zhIdentity } from "../identity/words/zh.ts";
import type { Database } from "../platform/db/database.ts";
import { en } from "../platform/words/en.ts";
import { zh } from "../platform/words/zh.ts";
import { startTestApi } from "./http-server.ts";

export const TEST_PASSWORD = "青山绿水-2026-春";

/** What a browser got: JSON objects as they are, lists under `items`. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // Whatever the address under test answers; assertions look into it.
  readonly body: Readonly<Record<string, unknown>>;
  /** `code` of the problem, or "". */
  readonly code: string;
}

/** A browser with its own cookies, or a script with a key. */
export interface Caller {
  readonly cookies: Map<string, string>;
  call(method: string, path: string, json?: unknown): Promise<Answer>;
}

export interface IdentityServer {
  readonly url: string;
  readonly deps: IdentityDeps;
  readonly mails: AccountMail[];
  /** A new browser, or with `key` a script. */
  caller(key?: string): Caller;
  /** Lets the server's clock run ahead. */
  passMinutes(minutes: number): void;
}

/** A real server with this module's addresses and the sign-in library, closed when the test file is done. */
export async function startIdentity(database: Database): Promise<IdentityServer> {
  const mails: AccountMail[] = [];
  let ahead = 0;
  const clock = (): string => new Date(Date.now() + ahead).toISOString();
  const publicUrl = "http://127.0.0.1:7300";
  const auth = createAuth({ databaseUrl: database.url, secret: "s".repeat(32), publicUrl });
  after(() => auth.close());
  const deps: IdentityDeps = {
    database,
    auth,
    clock,
    publicUrl,
    sendMail: async (mail) => void mails.push(mail),
    mailConfigured: true,
    permissions: { mayWatch: (actor) => actor.roles.includes("viewer") },
  };
  const { server } = await startTestApi(database, {
    authenticate: createAuthenticate(deps),
    sentences: (language) => (language === "zh" ? { ...zh, ...zhIdentity } : { ...en, ...enIdentity }),
    publicUrl,
    clock,
    mount: (api) => identityRoutes(api, deps),
  });
  return {
    url: server.url,
    deps,
    mails,
    caller: (key) => makeCaller(server.url, key),
    passMinutes: (minutes) => void (ahead += minutes * 60_000),
  };
}

function makeCaller(url: string, key?: string): Caller {
  const cookies = new Map<string, string>();
  return {
    cookies,
    call: async (method, path, json) => {
      const headers = new Headers({ "accept-language": "zh", "user-agent": "test-browser" });
      if (key !== undefined) headers.set("authorization", `Bearer ${key}`);
      if (cookies.size > 0) headers.set("cookie", [...cookies].map(([k, v]) => `${k}=${v}`).join("; "));
      if (json !== undefined) headers.set("content-type", "application/json");
      const init: RequestInit = { method, headers };
      if (json !== undefined) init.body = JSON.stringify(json);
      const response = await fetch(`${url}/api/v1${path}`, init);
      keepCookies(cookies, response.headers.getSetCookie());
      const text = await response.text();
      const isJson = text !== "" && (response.headers.get("content-type")?.includes("json") ?? false);
      const parsed = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
      const code = response.status >= 400 ? String(parsed["code"]) : "";
      return { status: response.status, headers: response.headers, text, body: parsed, code };
    },
  };
}

function keepCookies(cookies: Map<string, string>, set: readonly string[]): void {
  for (const line of set) {
    const [pair = "", ...attributes] = line.split("; ");
    const at = pair.indexOf("=");
    const value = pair.slice(at + 1);
    if (value === "" || attributes.includes("Max-Age=0")) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), value);
  }
}

/** Sets up the first organization by its link; answers the administrator's browser. */
export async function setUp(server: IdentityServer, email = "admin@example.com"): Promise<Caller> {
  const browser = server.caller();
  const token = await ensureSetupToken(server.deps.database);
  const answer = await browser.call("POST", "/setup", {
    token,
    organization: { name: "明川家电售后服务部", timeZone: "Asia/Shanghai", language: "zh" },
    administrator: { name: "赵敏", email, password: TEST_PASSWORD },
  });
  if (answer.status !== 201) throw new Error(`set-up failed: ${answer.text}`);
  return browser;
}

/** Invites `email` and lets them join in a browser of their own, which is answered with their user id. */
export async function joinAs(
  server: IdentityServer,
  administrator: Caller,
  person: { readonly email: string; readonly name: string; readonly roles: readonly string[] },
): Promise<{ readonly browser: Caller; readonly id: string }> {
  const invited = await administrator.call("POST", "/invitations", person);
  const browser = server.caller();
  const token = String(invited.body["link"]).split("/").at(-1);
  const answer = await browser.call("POST", `/invitations/by-token/${token}/acceptance`, {
    name: person.name,
    password: TEST_PASSWORD,
  });
  if (answer.status !== 201) throw new Error(`joining failed: ${invited.text} ${answer.text}`);
  return { browser, id: (answer.body["user"] as { id: string }).id };
}
