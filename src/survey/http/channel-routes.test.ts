import assert from "node:assert/strict";
import test from "node:test";
import { createCustomer } from "../../customer/service/create-customer.ts";
import { createSegment } from "../../customer/service/create-segment.ts";
import { customerDraft } from "../../test/customer.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { GOOD_ANSWERS, openSurvey, SERVICE_SURVEY } from "../../test/survey.ts";
import { startSurveyServer } from "../../test/survey-server.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database, "明川家电售后服务部");
const server = await startSurveyServer(database);
const manager = await signedInAs(database, orgId, ["manager"]);
server.sessions.set("manager", manager);
server.sessions.set("viewer", await signedInAs(database, orgId, ["viewer"]));
server.sessions.set("account-manager", await signedInAs(database, orgId, ["account_manager"]));
const strangers = await makeOrganization(database, "青禾物业客服中心");
server.sessions.set("stranger", await signedInAs(database, strangers, ["admin"]));

interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  // Whatever the address under test answers; assertions look into it.
  readonly body: Readonly<Record<string, never>> & {
    readonly items: readonly Readonly<Record<string, never>>[];
  };
}

async function call(method: string, path: string, json?: unknown, who = "manager"): Promise<Told> {
  const answer = await fetch(path.startsWith("http") ? path : `${server.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${who}`, "content-type": "application/json" },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isJson = answer.headers.get("content-type")?.includes("json") ?? false;
  const body = (isJson ? JSON.parse(bytes.toString()) : {}) as Told["body"];
  return { status: answer.status, headers: answer.headers, bytes, body };
}

const tokenOf = (link: Readonly<Record<string, never>> | undefined): string =>
  String(link?.["url"]).split("/").at(-1) ?? "";
const addCustomer = (name: string, region: string | null = null): Promise<string> =>
  manager.begin(async (work) => (await createCustomer(work, customerDraft({ name, region }))).id);

test("each store gets a code of its own, and its number goes along with every answer", async () => {
  const { id } = await openSurvey(manager);
  const places = [
    { code: "SH01", name: "人民广场店" },
    { code: "SH02", name: "徐家汇店" },
    { code: "BJ01", name: "国贸店" },
  ];
  const made = await call("POST", `/surveys/${id}/place-links`, { field: "order_number", places });
  assert.equal(made.status, 201);
  assert.deepEqual(
    made.body.items.map((link) => [link["label"], link["channel"], link["fields"]]),
    [
      ["人民广场店（SH01）", "qr", { order_number: "SH01" }],
      ["徐家汇店（SH02）", "qr", { order_number: "SH02" }],
      ["国贸店（BJ01）", "qr", { order_number: "BJ01" }],
    ],
  );
  const forged = `${server.url}/s/${tokenOf(made.body.items[1])}?order_number=BJ01`;
  assert.equal((await call("POST", forged, { answers: GOOD_ANSWERS })).status, 201);
  const [response] = (await call("GET", `/responses?surveyId=${id}`)).body.items;
  assert.deepEqual(response?.["fields"], { order_number: "SH02" });
  const listed = await call("GET", `/surveys/${id}/links?channel=qr`);
  assert.deepEqual(
    listed.body.items.map((link) => [link["label"], link["responses"]]),
    [
      ["国贸店（BJ01）", 0],
      ["徐家汇店（SH02）", 1],
      ["人民广场店（SH01）", 0],
    ],
  );
});

test("codes for stores are refused where the field is unknown, or a store stands there twice", async () => {
  const { id } = await openSurvey(manager);
  const at = `/surveys/${id}/place-links`;
  const one = { code: "SH01", name: "人民广场店" };
  const unknown = await call("POST", at, { field: "shop", places: [one] });
  assert.deepEqual([unknown.status, unknown.body["code"]], [400, "survey-link-field-unknown"]);
  const twice = await call("POST", at, { field: null, places: [one, { ...one, name: "另一家" }] });
  assert.deepEqual([twice.status, twice.body["code"]], [400, "survey-place-twice"]);
  assert.equal((await call("POST", at, { field: null, places: [] })).status, 400);
  assert.equal((await call("POST", at, { field: null, places: [one] }, "viewer")).status, 403);
  assert.equal((await call("POST", at, { field: null, places: [one] }, "stranger")).status, 404);
  const settings = { ...SERVICE_SURVEY.settings, anonymous: false };
  const known = await openSurvey(
    manager,
    { ...SERVICE_SURVEY, settings },
    { customerIds: [await addCustomer("云岭电器有限公司")] },
  );
  const personal = await call("POST", `/surveys/${known.id}/place-links`, { field: null, places: [one] });
  assert.equal(personal.body["code"], "survey-needs-personal-links");
});

test("a segment's customers get a personal link each, once, however often it is asked", async () => {
  const { id } = await openSurvey(manager);
  const wuxi = [
    await addCustomer("无锡澄江机电有限公司", "无锡"),
    await addCustomer("无锡安澜水务有限公司", "无锡"),
  ];
  await addCustomer("常州鼎新餐饮服务有限公司", "常州");
  const conditions = { op: "field", field: "region", operator: "in", value: ["无锡"] };
  const segment = await manager.begin((work) => createSegment(work, { name: "无锡客户", conditions }));
  const ask = () =>
    call("POST", `/surveys/${id}/segment-links`, { segmentId: segment.id, label: "年度回访" });
  const made = await ask();
  assert.equal(made.status, 201, made.bytes.toString());
  assert.deepEqual(made.body.items.map((link) => String(link["customerId"])).sort(), [...wuxi].sort());
  assert.equal(made.body["more"], false);
  assert.deepEqual((await ask()).body.items, []);
  const [first] = made.body.items;
  await call("POST", `${server.url}/s/${tokenOf(first)}`, { answers: GOOD_ANSWERS });
  assert.deepEqual((await ask()).body.items, [], "who has answered is not asked again");
  assert.equal((await call("DELETE", `/surveys/${id}/links/${made.body.items[1]?.["id"]}`)).status, 204);
  assert.deepEqual(
    (await ask()).body.items.map((link) => link["customerId"]),
    [made.body.items[1]?.["customerId"]],
    "whose link was withdrawn gets another",
  );
});

test("personal links are told apart by what became of them, and shown to those who hand them out", async () => {
  const { id } = await openSurvey(manager);
  const ids = [await addCustomer("苏州清源净水有限公司"), await addCustomer("昆山恒达物流有限公司")];
  const expiring = await addCustomer("太仓远帆贸易有限公司");
  const made = await call("POST", `/surveys/${id}/links`, { customerIds: ids });
  const soon = new Date(Date.now() + 600_000).toISOString();
  const expired = await call("POST", `/surveys/${id}/links`, { customerIds: [expiring], expiresAt: soon });
  await call("POST", `${server.url}/s/${tokenOf(made.body.items[0])}`, { answers: GOOD_ANSWERS });
  await manager.begin(({ tx }) =>
    tx
      .updateTable("survey_link")
      .set({ expires_at: "2026-01-01T00:00:00Z" })
      .where("org_id", "=", orgId)
      .where("id", "=", String(expired.body.items[0]?.["id"]))
      .execute(),
  );
  const namesIn = async (state: string) =>
    (await call("GET", `/surveys/${id}/links?kind=personal&state=${state}`)).body.items.map(
      (link) => link["customerName"],
    );
  assert.deepEqual(await namesIn("used"), ["苏州清源净水有限公司"]);
  assert.deepEqual(await namesIn("open"), ["昆山恒达物流有限公司"]);
  assert.deepEqual(await namesIn("ended"), ["太仓远帆贸易有限公司"]);
  const seen = await call("GET", `/surveys/${id}/links?kind=personal`, undefined, "account-manager");
  assert.deepEqual(
    seen.body.items.map((link) => link["url"]),
    [null, null, null],
    "who must not answer for a customer does not see the customer's link",
  );
  const open = await call("GET", `/surveys/${id}/links?kind=public`, undefined, "viewer");
  assert.match(String(open.body.items[0]?.["url"]), /\/s\/[\w-]{40}$/u);
});

test("the list of personal links is a sheet with each customer and address, for those who hand them out", async () => {
  const { id } = await openSurvey(manager);
  const customerId = await addCustomer("=HYPERLINK(常熟)有限公司");
  const made = await call("POST", `/surveys/${id}/links`, { customerIds: [customerId], label: "冬季回访" });
  const sheet = await call("GET", `/surveys/${id}/personal-links/export?state=open`);
  assert.equal(sheet.status, 200);
  assert.match(sheet.headers.get("content-disposition") ?? "", /filename\*=UTF-8''/u);
  const lines = sheet.bytes.toString().split("\r\n");
  assert.match(lines[0] ?? "", /^\uFEFF系统客户编号,客户编号,客户名称,链接,状态/u);
  assert.ok(lines[1]?.includes(customerId));
  assert.ok(lines[1]?.includes(String(made.body.items[0]?.["url"])));
  assert.match(lines[1] ?? "", /'=HYPERLINK/u, "a formula is defused");
  assert.match(lines[1] ?? "", /未使用.*冬季回访/u);
  assert.equal(
    (await call("GET", `/surveys/${id}/personal-links/export`, undefined, "account-manager")).status,
    403,
  );
  assert.equal(
    (await call("GET", `/surveys/${id}/personal-links/export`, undefined, "stranger")).status,
    404,
  );
  const excel = await call("GET", `/surveys/${id}/personal-links/export?format=xlsx`);
  assert.equal(excel.bytes.subarray(0, 2).toString(), "PK");
});

test("the code of a link comes as a picture for screen and print", async () => {
  const { id, linkId } = await openSurvey(manager, SERVICE_SURVEY, { label: "官网底部 <新>" });
  const at = `/surveys/${id}/links/${linkId}/qr`;
  const png = await call("GET", `${at}?size=600`);
  assert.equal(png.headers.get("content-type"), "image/png");
  assert.equal(png.bytes.readUInt32BE(16), 600);
  assert.ok(png.bytes.readUInt32BE(20) > 600, "the name stands below");
  const bare = await call("GET", `${at}?size=300&caption=false`);
  assert.deepEqual([bare.bytes.readUInt32BE(16), bare.bytes.readUInt32BE(20)], [300, 300]);
  const svg = await call("GET", `${at}?format=svg`);
  assert.match(svg.headers.get("content-type") ?? "", /^image\/svg\+xml/u);
  assert.match(svg.bytes.toString(), /官网底部 &lt;新&gt;/u);
  assert.equal((await call("GET", `${at}?size=90000`)).status, 400);
  assert.equal((await call("GET", at, undefined, "stranger")).status, 404);
});

test("a personal code is for those who hand links out", async () => {
  const { id } = await openSurvey(manager);
  const made = await call("POST", `/surveys/${id}/links`, {
    customerIds: [await addCustomer("江阴北辰实业")],
  });
  const at = `/surveys/${id}/links/${made.body.items[0]?.["id"]}/qr`;
  assert.equal((await call("GET", at)).status, 200);
  assert.equal((await call("GET", at, undefined, "account-manager")).status, 403);
});

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString() === "%PDF-";

test("the codes of all stores come on one sheet, and only where there are some", async () => {
  const { id } = await openSurvey(manager);
  const none = await call("GET", `/surveys/${id}/qr-sheet`);
  assert.deepEqual([none.status, none.body["code"]], [400, "survey-no-qr-links"]);
  const places = Array.from({ length: 13 }, (_, i) => ({ code: `S${i}`, name: `第 ${i} 门店` }));
  const made = await call("POST", `/surveys/${id}/place-links`, { field: "store", places });
  const sheet = await call("GET", `/surveys/${id}/qr-sheet`);
  assert.ok(isPdf(sheet.bytes));
  assert.equal(pagesOf(sheet.bytes), 2);
  const chosen = made.body.items.slice(0, 2).map((link) => link["id"]);
  assert.equal(pagesOf((await call("GET", `/surveys/${id}/qr-sheet?links=${chosen.join(",")}`)).bytes), 1);
  assert.equal((await call("GET", `/surveys/${id}/qr-sheet?links=nonsense`)).status, 400);
});

test("a survey is printed as a form in its languages, as any version asked it", async () => {
  const { id } = await openSurvey(manager);
  const form = await call("GET", `/surveys/${id}/paper-form`);
  assert.equal(form.headers.get("content-type"), "application/pdf");
  assert.ok(isPdf(form.bytes));
  assert.equal(pagesOf(form.bytes), 1);
  assert.ok(
    isPdf((await call("GET", `/surveys/${id}/paper-form?lang=en&version=1`, undefined, "viewer")).bytes),
  );
  assert.equal((await call("GET", `/surveys/${id}/paper-form?version=7`)).status, 404);
  assert.equal((await call("GET", `/surveys/${id}/paper-form`, undefined, "stranger")).status, 404);
});

function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}
