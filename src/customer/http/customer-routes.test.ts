import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { mountDocument } from "../../platform/http/mount-document.ts";
import { testDatabase } from "../../test/database.ts";
import { startTestApi } from "../../test/http-server.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { CUSTOMER_TIMELINE_SOURCES } from "../service/customer-timeline-sources.ts";
import { CUSTOMER_SEARCH_SOURCE } from "../service/search-customers.ts";
import { customerRoutes } from "./customer-routes.ts";

const database = await testDatabase();
const { server, sessions } = await startTestApi(database, {
  mount: (api) => {
    customerRoutes(api, {
      timelineSources: CUSTOMER_TIMELINE_SOURCES,
      searchSources: [CUSTOMER_SEARCH_SOURCE],
    });
    mountDocument(api.app, api.routes, { version: "0.1.0", sessionCookie: "huiyin.session_token" });
  },
});
for (const key of ["own", "foreign"])
  sessions.set(key, await signedInAs(database, await makeOrganization(database), ["admin"]));

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

async function call(method: string, path: string, json?: unknown, key = "own"): Promise<Answer> {
  const response = await fetch(`${server.url}/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : { text } };
}

async function created(path: string, json: unknown): Promise<string> {
  const { status, body } = await call("POST", path, json);
  assert.equal(status, 201, JSON.stringify(body));
  return String(body["id"]);
}

const CONDITIONS = { op: "field", field: "tier", operator: "in", value: ["ordinary"] };

async function scene() {
  const suffix = randomUUID().slice(0, 8);
  const customer = await created("customers", { kind: "business", name: `杭州远山净水 ${suffix}` });
  const other = await created("customers", { kind: "business", name: `成都东篱家具 ${suffix}` });
  const points = [{ kind: "phone", value: "138 0000 1111" }];
  const servedAt = "2026-03-01T10:00:00+08:00";
  return {
    customer,
    other,
    contact: await created(`customers/${customer}/contacts`, { name: "沈静", points }),
    mark: await created(`customers/${customer}/do-not-contact-marks`, { channel: "sms", reason: "客户要求" }),
    attribute: await created("customer-attributes", { code: `c_${suffix}`, label: "级别", type: "text" }),
    segment: await created("segments", { name: `分组 ${suffix}`, conditions: CONDITIONS }),
    record: await created("service-records", {
      customerId: customer,
      kind: "repair",
      servedOn: "2026-03-01",
      requestedAt: servedAt,
    }),
    merge: await created(`customers/${customer}/merges`, { mergedId: other }),
  };
}

test("every address answers its own people", async () => {
  const ids = await scene();
  const consent = { purpose: "survey", granted: true, source: "合同" };
  await created(`customers/${ids.customer}/consents`, consent);
  const reads = [
    "customers?q=远山&sort=updated",
    `customers/${ids.customer}`,
    "customer-tags",
    "customer-attributes",
    "contacts?phone=13800001111",
    `customers/${ids.customer}/contacts`,
    "search?q=远山",
    `customers/${ids.customer}/consents`,
    `customers/${ids.customer}/do-not-contact-marks`,
    `customers/${ids.customer}/timeline`,
    "segments",
    `segments/${ids.segment}`,
    "customer-duplicates",
    `service-records?customerId=${ids.customer}`,
    `service-records/${ids.record}`,
    "customers/export?format=csv",
    "service-records/export",
    `customers?segmentId=${ids.segment}`,
  ];
  for (const path of reads) {
    const { status, body } = await call("GET", path);
    assert.equal(status, 200, `${path} ${JSON.stringify(body)}`);
  }
  const record = await call("GET", `service-records/${ids.record}`);
  assert.equal(Date.parse(String(record.body["requestedAt"])), Date.parse("2026-03-01T02:00:00Z"));
  const preview = await call("POST", "segment-previews", { conditions: CONDITIONS });
  assert.equal(preview.status, 200);
  const writes: readonly (readonly [string, string, unknown?])[] = [
    ["PATCH", `contacts/${ids.contact}`, { revision: 1, title: "主任" }],
    ["PATCH", `service-records/${ids.record}`, { revision: 1, note: "已换滤芯" }],
    ["PATCH", `segments/${ids.segment}`, { revision: 1, conditions: CONDITIONS }],
    ["PATCH", `customer-attributes/${ids.attribute}`, { label: "会员级别" }],
    ["POST", `do-not-contact-marks/${ids.mark}/lift`, { reason: "客户改变主意" }],
    ["DELETE", `customer-merges/${ids.merge}`],
    ["POST", "customer-distinct-pairs", { firstId: ids.customer, secondId: ids.other }],
    ["DELETE", `customer-attributes/${ids.attribute}`],
    ["DELETE", `segments/${ids.segment}`],
    ["DELETE", `contacts/${ids.contact}`],
  ];
  for (const [method, path, json] of writes) {
    const { status, body } = await call(method, path, json);
    assert.ok(status === 200 || status === 204, `${method} ${path} ${status} ${JSON.stringify(body)}`);
  }
  const stale = await call("PATCH", `customers/${ids.customer}`, { revision: 1, region: "华东" });
  assert.deepEqual([stale.status, stale.body["code"]], [409, "conflict-customer-changed"]);
});

test("no address answers another organization's people", async () => {
  const ids = await scene();
  const attempts: readonly (readonly [string, string, unknown?])[] = [
    ["GET", `customers/${ids.customer}`],
    ["PATCH", `customers/${ids.customer}`, { revision: 1, region: "华东" }],
    ["GET", `customers/${ids.customer}/contacts`],
    ["POST", `customers/${ids.customer}/contacts`, { name: "改" }],
    ["GET", `customers/${ids.customer}/consents`],
    ["GET", `customers/${ids.customer}/do-not-contact-marks`],
    ["GET", `customers/${ids.customer}/timeline`],
    ["POST", `customers/${ids.customer}/merges`, { mergedId: ids.other }],
    ["DELETE", `customer-merges/${ids.merge}`],
    ["PATCH", `contacts/${ids.contact}`, { revision: 1, name: "改" }],
    ["DELETE", `contacts/${ids.contact}`],
    ["POST", `do-not-contact-marks/${ids.mark}/lift`, { reason: "改" }],
    ["GET", `segments/${ids.segment}`],
    ["PATCH", `segments/${ids.segment}`, { revision: 1, name: "改" }],
    ["DELETE", `segments/${ids.segment}`],
    ["GET", `customers?segmentId=${ids.segment}`],
    ["GET", `service-records/${ids.record}`],
    ["PATCH", `service-records/${ids.record}`, { revision: 1, note: "改" }],
    ["PATCH", `customer-attributes/${ids.attribute}`, { label: "改" }],
    ["DELETE", `customer-attributes/${ids.attribute}`],
    ["GET", `customer-duplicates?customerId=${ids.customer}`],
  ];
  for (const [method, path, json] of attempts) {
    const { status } = await call(method, path, json, "foreign");
    assert.equal(status, 404, `${method} ${path}`);
  }
  for (const path of ["customers", "segments", "service-records", "customer-attributes", "search?q=远山"]) {
    const { body } = await call("GET", path, undefined, "foreign");
    assert.deepEqual(body["items"], [], path);
  }
});

test("the document of the API describes the customer routes", async () => {
  const response = await fetch(`${server.url}/api/openapi.json`);
  assert.equal(response.status, 200);
  const { paths } = (await response.json()) as { readonly paths: Readonly<Record<string, object>> };
  for (const path of ["/api/v1/customers/{id}", "/api/v1/segment-previews", "/api/v1/customer-merges/{id}"])
    assert.ok(paths[path], path);
});
