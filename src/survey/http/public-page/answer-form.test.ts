import assert from "node:assert/strict";
import test from "node:test";
import { sql } from "kysely";
import { testDatabase } from "../../../test/database.ts";
import { makeOrganization, signedInAs } from "../../../test/organization.ts";
import { giveLink, openSurvey, SERVICE_SURVEY } from "../../../test/survey.ts";
import { startSurveyServer } from "../../../test/survey-server.ts";
import { closeSurvey } from "../../service/close-survey.ts";
import { listResponses } from "../../service/list-responses.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);
const server = await startSurveyServer(database);

interface View {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
  /** Fields of the form as a browser would send them. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Code of the page in sight. */
  readonly page: string;
}

const plain = (html: string): string =>
  html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

function viewOf(status: number, html: string, headers: Headers): View {
  const fields = new Map<string, string[]>();
  const keep = (name: string, value: string): void =>
    void fields.set(name, [...(fields.get(name) ?? []), plain(value)]);
  for (const [, tag = ""] of html.matchAll(/<input ([^>]*)>/gu)) {
    const of = (attribute: string): string => new RegExp(`${attribute}="([^"]*)"`, "u").exec(tag)?.[1] ?? "";
    const isChoice = /type="(?:radio|checkbox)"/u.test(tag);
    if (!isChoice || / checked/u.test(tag)) keep(of("name"), of("value"));
  }
  for (const [, name = "", value = ""] of html.matchAll(/<textarea id="[^"]*" name="([^"]*)"[^>]*>([^<]*)/gu))
    keep(name, value);
  return { status, html, headers, fields, page: fields.get("_page")?.[0] ?? "" };
}

async function open(token: string, query = "", headers: Record<string, string> = {}): Promise<View> {
  const answer = await fetch(`${server.url}/s/${token}${query}`, { headers });
  return viewOf(answer.status, await answer.text(), answer.headers);
}

/** Sends the form in sight with what the customer filled in. */
async function post(
  token: string,
  view: View,
  filled: Readonly<Record<string, string | readonly string[]>>,
  query = "",
): Promise<View> {
  const body = new URLSearchParams();
  const given = { _go: "next", ...filled };
  for (const [name, values] of view.fields)
    if (!(name in given)) for (const value of values) body.append(name, value);
  for (const [name, values] of Object.entries(given))
    for (const value of [values].flat()) body.append(name, value);
  const answer = await fetch(`${server.url}/s/${token}${query}`, { method: "POST", body });
  return viewOf(answer.status, await answer.text(), answer.headers);
}

const ofSurvey = async (surveyId: string) =>
  (await manager.begin((work) => listResponses(work, { surveyId, limit: 200 }))).items;

/** Rows of all tables of ours. */
async function rowsInAll(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select sum((xpath('//c/text()', query_to_xml(format('select count(*) c from %s', c.oid::regclass), true, true, '')))[1]::text::int)::int as n
      from pg_class c where relkind = 'r' and relnamespace in ('public'::regnamespace, 'system'::regnamespace)`.execute(
    database.kysely,
  );
  return rows[0]?.n ?? 0;
}

test("a customer without script answers page by page, and the path follows the answers", async () => {
  const survey = await openSurvey(manager);
  const first = await open(survey.token);
  assert.deepEqual([first.status, first.page], [200, "p1"]);
  const missing = await post(survey.token, first, {});
  assert.deepEqual([missing.status, missing.page], [422, "p1"]);
  assert.match(missing.html, /还有 1 处/u);
  const second = await post(survey.token, missing, { overall: "4" });
  assert.deepEqual([second.status, second.page], [200, "p2"]);
  assert.match(second.html, /data-question="price_reason" hidden/u);
  const dear = await post(survey.token, second, { "aspects.attitude": "5", "aspects.price": "2" });
  assert.deepEqual([dear.status, dear.page], [422, "p2"]);
  assert.doesNotMatch(dear.html, /data-question="price_reason" hidden/u);
  const back = await post(survey.token, dear, { _go: "back" });
  assert.deepEqual([back.page, back.fields.get("aspects.price")], ["p1", ["2"]]);
  const again = await post(survey.token, back, {});
  const third = await post(survey.token, again.page === "p2" ? again : back, {
    price_reason: "配件 <b>偏贵</b>",
  });
  assert.deepEqual([third.status, third.page], [200, "p3"]);
  assert.match(third.html, /配件 &lt;b&gt;偏贵/u);
  const done = await post(survey.token, third, {
    reasons: ["speed", "other"],
    "reasons.other": "讲解清楚",
    nps: "9",
  });
  assert.equal(done.status, 201);
  assert.match(done.html, /感谢您的回答！[\s\S]*400-000-0000/u);
  const reloaded = await post(survey.token, third, {
    reasons: ["speed", "other"],
    "reasons.other": "讲解清楚",
    nps: "9",
  });
  assert.equal(reloaded.status, 201);
  const responses = await ofSurvey(survey.id);
  assert.equal(responses.length, 1);
  assert.deepEqual(responses[0]?.answers, {
    overall: 4,
    aspects: { attitude: 5, price: 2 },
    price_reason: "配件 <b>偏贵</b>",
    reasons: ["speed", { code: "other", text: "讲解清楚" }],
    nps: 9,
  });
  assert.deepEqual([responses[0]?.mode, typeof responses[0]?.seconds], ["form", "number"]);
});

test("another language keeps what was filled in", async () => {
  const survey = await openSurvey(manager);
  const first = await open(survey.token, "", { "accept-language": "en-GB" });
  assert.match(first.html, /<html lang="en">[\s\S]*Installation service survey/u);
  const zh = await post(survey.token, first, { overall: "3", _go: "language-zh" });
  assert.match(zh.html, /<html lang="zh-CN">/u);
  assert.deepEqual([zh.status, zh.fields.get("overall")], [200, ["3"]]);
  assert.match((await open(survey.token, "?lang=en")).html, /<html lang="en">/u);
});

test("a machine that fills in every field, and a form of another page, get nowhere", async () => {
  const survey = await openSurvey(manager, { ...SERVICE_SURVEY, pages: SERVICE_SURVEY.pages.slice(0, 1) });
  const first = await open(survey.token);
  const robot = await post(survey.token, first, { overall: "5", _website: "http://spam.example" });
  assert.match(robot.html, /自动填写/u);
  const invented = await post(survey.token, first, { overall: "5", _ticket: "x" });
  assert.match(invented.html, /核对后再次提交/u);
  assert.equal((await ofSurvey(survey.id)).length, 0);
  assert.equal((await post(survey.token, invented, {})).status, 201);
});

test("consent is asked for before anything is stored", async () => {
  const settings = { ...SERVICE_SURVEY.settings, consent: { zh: "我同意将回答用于改进服务" } };
  const survey = await openSurvey(manager, {
    ...SERVICE_SURVEY,
    settings,
    pages: SERVICE_SURVEY.pages.slice(0, 1),
  });
  const first = await open(survey.token);
  const refused = await post(survey.token, first, { overall: "5" });
  assert.equal(refused.status, 422);
  assert.match(refused.html, /提交前请勾选同意/u);
  assert.equal((await ofSurvey(survey.id)).length, 0);
  assert.equal((await post(survey.token, refused, { _consent: "yes" })).status, 201);
});

test("hidden fields come from the address when declared, and from the link when they matter", async () => {
  const survey = await openSurvey(manager, { ...SERVICE_SURVEY, pages: SERVICE_SURVEY.pages.slice(0, 1) });
  const link = await giveLink(manager, survey.id, { fields: { order_number: "B-1024" } });
  const query = "?store=SH01&order_number=forged&unknown=1";
  const first = await open(link.token, query);
  assert.match(first.html, /action="\?store=SH01&amp;order_number=forged/u);
  assert.equal((await post(link.token, first, { overall: "5" }, query)).status, 201);
  const [response] = await ofSurvey(survey.id);
  assert.deepEqual(response?.fields, { store: "SH01", order_number: "B-1024" });
});

test("looking at a page writes nothing and is kept by no cache", async () => {
  const survey = await openSurvey(manager);
  const before = await rowsInAll();
  const view = await open(survey.token);
  assert.deepEqual([view.status, await rowsInAll()], [200, before]);
  assert.equal(view.headers.get("cache-control"), "no-store");
  assert.match(view.headers.get("content-security-policy") ?? "", /default-src 'none'; script-src 'self'/u);
  assert.equal(view.headers.get("x-frame-options"), null);
  assert.equal(view.headers.get("set-cookie"), null);
});

test("unknown, closed, expired and used links each say so kindly", async () => {
  const unknown = await open("nonsense");
  assert.deepEqual([unknown.status, /没有找到这份问卷/u.test(unknown.html)], [404, true]);
  const survey = await openSurvey(manager);
  const revoked = await giveLink(manager, survey.id, {
    expiresAt: new Date(Date.now() + 60_000).toISOString(),
  });
  server.passMinutes(2);
  const expired = await open(revoked.token);
  assert.deepEqual([expired.status, /<h1>链接已过有效期<\/h1>/u.test(expired.html)], [410, true]);
  assert.match(expired.html, /400-000-0000/u);
  const view = await open(survey.token);
  await manager.begin((work) => closeSurvey(work, survey.id));
  const late = await post(survey.token, view, {
    overall: "5",
    "aspects.attitude": "5",
    "aspects.price": "5",
    nps: "10",
  });
  assert.deepEqual([late.status, /调查已经结束/u.test(late.html)], [410, true]);
  await new Promise((done) => setTimeout(done, 1_100));
  const closed = await open(survey.token);
  assert.deepEqual(
    [closed.status, /<h1>本次调查已结束<\/h1>[\s\S]*调查已经结束/u.test(closed.html)],
    [410, true],
  );
});

test("the page says nothing of the customer that the customer must not read", async () => {
  const definition = {
    ...SERVICE_SURVEY,
    pages: [
      {
        code: "p1",
        showIf: {
          op: "compare" as const,
          subject: { of: "customer" as const, field: "tier" },
          operator: "any_of" as const,
          value: ["core", "high_value"],
        },
        showWhenUnknown: true,
        questions: SERVICE_SURVEY.pages[0]?.questions ?? [],
      },
    ],
  };
  const survey = await openSurvey(manager, definition);
  const { html } = await open(survey.token);
  assert.doesNotMatch(html, /high_value|"tier"/u);
});

test("many short options stand side by side, few or long ones below each other", async () => {
  const cities = ["北京", "上海", "天津", "重庆", "石家庄", "呼和浩特", "乌鲁木齐", "广州", "汶川县"];
  const ask = (code: string, texts: readonly string[]) => ({
    type: "single" as const,
    code,
    text: { zh: "您所在的城市" },
    options: texts.map((zh, i) => ({ code: `c${i}`, text: { zh } })),
  });
  const pages = [
    {
      code: "cities",
      questions: [
        ask("many", cities),
        ask("few", cities.slice(0, 8)),
        ask(
          "long",
          cities.map((city) => `${city}市区及其下辖的各县、乡、镇`),
        ),
      ],
    },
  ];
  const survey = await openSurvey(manager, { ...SERVICE_SURVEY, pages, quotas: [] });
  const { html } = await open(survey.token);
  const parts = html.split("<fieldset").filter((part) => part.includes("data-question"));
  assert.deepEqual(
    parts.map((part) => part.includes('class="many"')),
    [true, false, false],
  );
});
