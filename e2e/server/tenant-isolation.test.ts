import assert from "node:assert/strict";
import { test } from "node:test";
import { apiCaller, type Answer, type ApiCaller } from "./api-caller.ts";
import { fillOrganization } from "./full-organization.ts";
import { MARK } from "./mark.ts";
import { addSecond, setUpFirst } from "./organizations.ts";
import type { RouteSample } from "./route-sample.ts";
import { callsOf, ROUTE_SAMPLES, type SampleCall } from "./route-samples.ts";
import { startTrial, trialFolder } from "./server-trial.ts";

const server = await startTrial(trialFolder());
const ours = await setUpFirst(server, `${MARK}家电售后服务部`);
const ids = await fillOrganization(server, ours);
const theirs = await addSecond(server, "云岭物流");

interface Operation {
  readonly security?: readonly unknown[];
}
const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const mounted = new Map(
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) =>
        [`${method.toUpperCase()} ${path.replace(/^\/api\/v1/u, "")}`, operation] as const,
    ),
  ),
);

/** Every call of the kinds, in the order of the table. */
function calls(...kinds: readonly RouteSample["kind"][]): readonly SampleCall[] {
  return Object.entries(ROUTE_SAMPLES).flatMap(([route, samples]) =>
    samples.filter(({ kind }) => kinds.includes(kind)).flatMap((sample) => callsOf(route, sample, ids)),
  );
}

const send = (caller: ApiCaller, { method, path, body }: SampleCall): Promise<Answer> =>
  caller.call(method, path, body);

/** What the first organization can read of itself, without what a look itself changes. */
async function readOurs(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const reads = calls("item", "list", "own").filter(
    ({ method, path }) =>
      method === "GET" &&
      !/export|feedback-live|(?:error|response|definition)-file|handling-form|reply-letters\/[^/]+\/file/u.test(
        path,
      ),
  );
  for (const call of reads) {
    const { text } = await send(ours.admin, call);
    const steady = text.replaceAll(
      /"(?:lastUsedAt|lastSeenAt|expiresAt)":"[^"]*"|"(?:used|left)":-?\d+/gu,
      "",
    );
    found.set(call.path, steady);
  }
  return found;
}

function assertNothingOfOurs(text: string, about: string): void {
  const shown = (what: string): string => {
    const at = text.indexOf(what);
    return at < 0 ? "" : `${about} shows …${text.slice(Math.max(0, at - 200), at + 100)}…`;
  };
  assert.equal(shown(MARK), "");
  // Their own log repeats what they asked for, never what we have.
  const around = about.includes("/audit-entries") ? (id: string) => `"recordId":"${id}"` : (id: string) => id;
  for (const id of Object.values(ids)) assert.equal(shown(around(id)), "");
}

test("every mounted route stands in the table of samples, and no other", () => {
  const known = new Set<string>(mounted.keys());
  assert.deepEqual(
    [...mounted.keys()].filter((route) => !(route in ROUTE_SAMPLES)),
    [],
    "give each new route a sample in route-samples.ts",
  );
  assert.deepEqual(
    Object.keys(ROUTE_SAMPLES).filter((route) => !known.has(route)),
    [],
    "take samples of routes that are gone out of route-samples.ts",
  );
});

test("the addresses for everybody are these and no others", () => {
  const open = Object.entries(ROUTE_SAMPLES).filter(([, samples]) =>
    samples.some(({ kind }) => kind === "open"),
  );
  const documented = [...mounted].filter(([, { security }]) => security?.length === 0);
  assert.deepEqual(documented.map(([route]) => route).toSorted(), open.map(([route]) => route).toSorted());
});

test("without a key everything else answers 401, with a wrong one too", async () => {
  for (const caller of [apiCaller(server.url), apiCaller(server.url, `hy_${"x".repeat(43)}`)]) {
    for (const call of calls("item", "list", "own", "refers")) {
      const answer = await send(caller, call);
      assert.deepEqual([answer.status, answer.code], [401, "unauthenticated"], `${call.method} ${call.path}`);
      assertNothingOfOurs(answer.text, call.path);
    }
  }
});

for (const [name, caller] of [
  ["person", theirs.admin],
  ["key", theirs.script],
] as const) {
  test(`for a ${name} of another organization our records are not there, and no call of theirs changes them`, async () => {
    const before = await readOurs();
    for (const call of calls("item")) {
      const answer = await send(caller, call);
      assert.ok(
        [404, 403].includes(answer.status),
        `${call.method} ${call.path}: ${answer.status} ${answer.text}`,
      );
      assertNothingOfOurs(answer.text, call.path);
    }
    for (const call of calls("refers")) {
      const answer = await send(caller, call);
      assert.ok(answer.status >= 400 && answer.status < 500, `${call.path}: ${answer.status} ${answer.text}`);
    }
    for (const call of calls("list", "own")) {
      const answer = await send(caller, call);
      assert.ok(answer.status < 500, `${call.path}: ${answer.text}`);
      assertNothingOfOurs(answer.text, `${call.method} ${call.path}`);
    }
    const after = await readOurs();
    const changed = [...before].filter(([path, text]) => after.get(path) !== text);
    assert.deepEqual(
      changed.map(([path]) => path),
      [],
    );
  });
}

test("another organization's own records cannot be tied to ours", async () => {
  const add = async (path: string, body: object): Promise<string> => {
    const answer = await theirs.script.call("POST", path, body);
    assert.equal(answer.status, 201, answer.text);
    return String(answer.body["id"]);
  };
  const department = await add("/departments", { name: "云岭仓储部" });
  const customer = await add("/customers", { name: "云岭自己的客户", kind: "business" });
  const record = { customerId: customer, kind: "repair", servedOn: "2026-10-12" };
  const serviceRecord = await add("/service-records", record);
  const [user] = (await theirs.script.call("GET", "/users")).body["items"] as {
    id: string;
    revision: number;
  }[];
  for (const [method, path, body] of [
    ["PATCH", `/departments/${department}`, { parentId: ids.department, revision: 1 }],
    ["PATCH", `/departments/${department}`, { calendarId: ids.calendar, revision: 1 }],
    ["PATCH", `/users/${user?.id}`, { departmentId: ids.department, revision: user?.revision }],
    ["PATCH", `/customers/${customer}`, { accountManagerId: ids.user, revision: 1 }],
    ["POST", `/customers/${customer}/merges`, { mergedId: ids.otherCustomer }],
    ["POST", `/customers/${ids.customer}/merges`, { mergedId: customer }],
    ["POST", "/customer-distinct-pairs", { firstId: customer, secondId: ids.customer }],
    ["POST", "/service-records", { ...record, staffId: ids.user }],
    ["POST", "/service-records", { ...record, departmentId: ids.department }],
    ["PATCH", `/service-records/${serviceRecord}`, { customerId: ids.customer, revision: 1 }],
    ["PATCH", `/service-records/${serviceRecord}`, { departmentId: ids.department, revision: 1 }],
    ["PATCH", `/service-records/${serviceRecord}`, { staffId: ids.user, revision: 1 }],
    ["PUT", "/session/organization", { organizationId: ours.id }],
  ] as const) {
    const answer = await theirs.admin.call(method, path, body);
    const said = `${method} ${path} ${JSON.stringify(body)}: ${answer.status} ${answer.text}`;
    assert.ok(answer.status >= 400 && answer.status < 500, said);
    assertNothingOfOurs(answer.text, path);
  }
  const notices = await theirs.admin.call("POST", "/notice-readings", { ids: [ids.notice] });
  assert.ok(notices.status < 500, notices.text);
  const unread = (await ours.admin.call("GET", "/notices?unread=true")).body["items"] as { id: string }[];
  assert.ok(
    unread.some(({ id }) => id === ids.notice),
    "our notice is still unread",
  );
});

test("the samples are true: each call does something for its own organization's administrator", async () => {
  for (const call of calls("own", "item")) {
    const answer = await send(ours.admin, call);
    assert.ok(
      answer.status < 300 || answer.status === 409,
      `${call.method} ${call.path}: ${answer.status} ${answer.text}`,
    );
  }
  assert.equal(
    (await ours.admin.call("GET", "/session")).status,
    401,
    "the last call signed this device out",
  );
});
