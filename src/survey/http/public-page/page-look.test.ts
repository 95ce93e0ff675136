import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import test from "node:test";
import { testDatabase } from "../../../test/database.ts";
import { makeOrganization, signedInAs } from "../../../test/organization.ts";
import { openSurvey, SERVICE_SURVEY } from "../../../test/survey.ts";
import { startSurveyServer } from "../../../test/survey-server.ts";
import { until } from "../../../test/until.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database, "明川家电售后服务部");
const manager = await signedInAs(database, orgId, ["manager"]);
const server = await startSurveyServer(database, { quickestFormMs: 2_000 });
server.sessions.set("admin", await signedInAs(database, orgId, ["admin"]));
server.sessions.set("manager", manager);
const strangers = await makeOrganization(database, "青禾物业客服中心");
server.sessions.set("stranger", await signedInAs(database, strangers, ["admin"]));

const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  deflateSync(Buffer.alloc(400)),
]);

async function call(method: string, path: string, body?: unknown, who = "admin") {
  const isBytes = body instanceof Buffer;
  const answer = await fetch(`${server.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${who}`,
      "content-type": isBytes ? "application/octet-stream" : "application/json",
    },
    ...(body !== undefined && { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: bodyOf(answer, text) };
}

function bodyOf(answer: Response, text: string): Readonly<Record<string, never>> {
  const isJson = answer.headers.get("content-type")?.includes("json") ?? false;
  return (isJson ? JSON.parse(text) : {}) as Readonly<Record<string, never>>;
}

const BRANDING = "/api/v1/survey-branding";
const LOGO = `${BRANDING}/logo`;

test("the organization's colour and logo stand on its surveys, and the page may load nothing else", async () => {
  const { token } = await openSurvey(manager);
  assert.deepEqual((await call("GET", BRANDING)).body, {
    colour: null,
    logo: null,
    revision: 0,
    updatedAt: null,
  });
  const saved = await call("PUT", BRANDING, { colour: "#FFB300", revision: 0 });
  assert.deepEqual([saved.status, saved.body["colour"], saved.body["revision"]], [200, "#ffb300", 1]);
  const withLogo = await call("PUT", LOGO, PNG);
  const logo = String(withLogo.body["logo"]);
  const page = await until("the new look is known", async () => {
    const { text, headers } = await call("GET", `/s/${token}`);
    return text.includes(logo) ? { text, headers } : null;
  });
  const style = /<style>(:root\{--main:#8f6400[^<]*)<\/style>/u.exec(page.text)?.[1] ?? "";
  assert.match(style, /prefers-color-scheme:dark\)\{:root\{--main:#ffb300/u);
  const policy = page.headers.get("content-security-policy") ?? "";
  assert.ok(policy.includes(`'sha256-${createHash("sha256").update(style).digest("base64")}'`));
  assert.match(policy, /img-src 'self'/u);
  const picture = await call("GET", logo);
  assert.deepEqual(
    [picture.status, picture.headers.get("content-type"), picture.headers.get("cache-control")],
    [200, "image/png", "public, max-age=31536000, immutable"],
  );
  assert.equal((await call("GET", `${logo.slice(0, -2)}xx`)).status, 404);
  assert.equal((await call("DELETE", LOGO)).body["logo"], null);
  assert.equal((await call("GET", logo)).status, 404, "a logo taken away is gone");
});

test("a logo is a picture by its content and small; SVG is none", async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  assert.deepEqual((await call("PUT", LOGO, svg)).body["code"], "survey-logo-unreadable");
  assert.deepEqual((await call("PUT", LOGO, Buffer.from("%PDF-1.7"))).body["code"], "survey-logo-unreadable");
  assert.deepEqual((await call("PUT", LOGO, Buffer.alloc(0))).body["code"], "survey-logo-unreadable");
  const large = Buffer.concat([PNG, Buffer.alloc(200 * 1024)]);
  const refused = await call("PUT", LOGO, large);
  assert.deepEqual([refused.status, refused.body["code"]], [413, "too-large-survey-logo"]);
});

test("only administrators change the look, and not over each other", async () => {
  const { revision } = (await call("GET", BRANDING)).body;
  assert.equal((await call("PUT", BRANDING, { colour: null, revision }, "manager")).status, 403);
  assert.equal((await call("PUT", LOGO, PNG, "manager")).status, 403);
  assert.equal((await call("DELETE", LOGO, undefined, "manager")).status, 403);
  assert.equal((await call("PUT", BRANDING, { colour: "#2f5d8a", revision })).status, 200);
  const stale = await call("PUT", BRANDING, { colour: null, revision });
  assert.deepEqual([stale.status, stale.body["code"]], [409, "conflict-survey-branding-changed"]);
  assert.equal((await call("PUT", BRANDING, { colour: "red", revision: 9 })).status, 400);
  assert.equal((await call("GET", BRANDING, undefined, "stranger")).body["colour"], null);
});

test("in another site's page the survey stands without its own head, also after a step without script", async () => {
  const { token } = await openSurvey(manager);
  const embedded = await call("GET", `/s/${token}?embed=1`);
  assert.match(embedded.text, /<html lang="zh-CN" class="embedded">/u);
  assert.match(embedded.text, /action="\?embed=1"/u);
  assert.equal(embedded.headers.get("x-frame-options"), null);
  assert.doesNotMatch(embedded.headers.get("content-security-policy") ?? "", /frame-ancestors/u);
  assert.doesNotMatch((await call("GET", `/s/${token}`)).text, /class="embedded"/u);
});

test("an address fills in the form; what is wrong in it is passed over", async () => {
  const { token } = await openSurvey(manager);
  const { text } = await call(
    "GET",
    `/s/${token}?overall=4&aspects.price=2&aspects.attitude=9&reasons=speed&reasons=clean&phone=<b>&store=SH01&x=1`,
  );
  assert.match(text, /name="overall" value="4" checked/u);
  assert.match(text, /name="aspects.price" value="2" checked/u);
  assert.doesNotMatch(text, /name="aspects.attitude" value="\d" checked/u);
  assert.equal(text.match(/name="reasons" value="(?:speed|clean)" checked/gu)?.length, 2);
  assert.match(text, /name="phone"[^>]* value=""/u);
  assert.doesNotMatch(text.match(/<div class="q" id="q-price_reason"[^>]*>/u)?.[0] ?? "", / hidden/u);
});

test("the alias of a hidden field stands for it, and a signed field cannot be typed into the address", async () => {
  const hiddenFields = [
    { code: "store", type: "text", signed: false, alias: "sojumpparm" },
    { code: "order_number", type: "text", signed: true },
  ] as const;
  const survey = await openSurvey(manager, {
    ...SERVICE_SURVEY,
    hiddenFields,
    pages: SERVICE_SURVEY.pages.slice(0, 1),
  });
  const at = `/s/${survey.token}?sojumpparm=SH07&order_number=A1`;
  assert.equal((await call("POST", at, { answers: { overall: 5 } })).status, 201);
  const found = await call("GET", `/api/v1/responses?surveyId=${survey.id}`, undefined, "manager");
  const [response] = found.body["items"] as unknown as readonly { readonly fields: unknown }[];
  assert.deepEqual(response?.fields, { store: "SH07" });
});

test("a form that comes back at once is shown again kindly, and taken at the second press", async () => {
  const survey = await openSurvey(manager, { ...SERVICE_SURVEY, pages: SERVICE_SURVEY.pages.slice(0, 1) });
  const { text } = await call("GET", `/s/${survey.token}`);
  const ticket = /name="_ticket" value="([^"]+)"/u.exec(text)?.[1] ?? "";
  const send = async (): Promise<Response> =>
    fetch(`${server.url}/s/${survey.token}`, {
      method: "POST",
      body: new URLSearchParams({ _ticket: ticket, _page: "p1", _go: "next", overall: "5" }),
    });
  const hasty = await send();
  assert.equal(hasty.status, 200);
  const again = await hasty.text();
  assert.match(again, /您填写得非常快/u);
  assert.match(again, /name="overall" value="5" checked/u, "what was filled in is still there");
  server.passMinutes(1);
  assert.equal((await send()).status, 201);
});
