import assert from "node:assert/strict";
import { test } from "node:test";
import { mayImport } from "../../src/customer/domain/imports/import-permissions.ts";
import * as customers from "../../src/customer/domain/permissions.ts";
import type { Actor } from "../../src/identity/domain/actor.ts";
import * as people from "../../src/identity/domain/permissions.ts";
import { ROLES, type Role } from "../../src/identity/domain/role.ts";
import * as notification from "../../src/notification/domain/permissions.ts";
import { apiCaller, succeed } from "./api-caller.ts";
import { joinAs, keyFor, setUpFirst } from "./organizations.ts";
import { startTrial, trialFolder } from "./server-trial.ts";

const server = await startTrial(trialFolder());
const { admin } = await setUpFirst(server, "明川家电售后服务部");
const made = await succeed(admin.call("POST", "/customers", { name: "何雨晴", kind: "individual" }));
const customer = String(made["id"]);
const phone = { kind: "phone", value: "13900001234" };
await succeed(admin.call("POST", `/customers/${customer}/contacts`, { name: "何雨晴", points: [phone] }));

type Predicate = (actor: Actor) => boolean;

/** Which call needs which permission; a body that says too little shows that the gate was passed. */
const CALLS: readonly (readonly [Predicate, string, string, unknown?])[] = [
  [people.maySeeOrganization, "GET", "/departments"],
  [people.maySeeOrganization, "GET", "/calendars"],
  [people.maySeeOrganization, "GET", "/organization"],
  [people.maySeeColleagues, "GET", "/users"],
  [people.maySeeAudit, "GET", "/audit-entries"],
  [people.maySeeAudit, "GET", "/audit-entries/export"],
  [people.mayAdminister, "GET", "/invitations"],
  [people.mayAdminister, "GET", "/api-keys"],
  [people.mayAdminister, "PATCH", "/organization", { name: "明川家电售后服务部" }],
  [people.mayAdminister, "POST", "/departments", { name: "客服中心" }],
  [people.mayAdminister, "POST", "/calendars", { name: "热线日历", timeZone: "Asia/Shanghai" }],
  [people.mayChangeOwnUser, "PATCH", "/session/user", { phone: null }],
  [notification.maySeeDeliveries, "GET", "/deliveries"],
  [notification.maySeeDeadLetters, "GET", "/dead-letters"],
  [notification.mayEditTemplates, "GET", "/notification-templates"],
  [notification.mayReadNotices, "GET", "/notices"],
  [notification.maySendTestMail, "POST", "/test-mails"],
  [notification.mayEditSms, "GET", "/sms-settings"],
  [customers.maySeeCustomers, "GET", "/customers"],
  [customers.maySeeCustomers, "GET", `/customers/${customer}`],
  [customers.maySeeCustomers, "GET", `/customers/${customer}/contacts`],
  [customers.maySeeCustomers, "GET", `/customers/${customer}/timeline`],
  [customers.maySeeCustomers, "GET", "/segments"],
  [customers.maySeeCustomers, "GET", "/service-records"],
  [customers.mayEditCustomers, "POST", "/customers", { name: "顾承宇", kind: "individual" }],
  [customers.mayEditContacts, "POST", `/customers/${customer}/contacts`, { name: "顾女士" }],
  [customers.mayExportCustomers, "GET", "/customers/export"],
  [customers.mayExportCustomers, "GET", "/service-records/export"],
  [customers.mayMergeCustomers, "GET", "/customer-duplicates"],
  [customers.mayDefineAttributes, "POST", "/customer-attributes", { code: "a", label: "甲", type: "text" }],
  [
    customers.mayEditSegments,
    "POST",
    "/segments",
    { name: "甲", conditions: { op: "field", field: "tier", operator: "in", value: ["core"] } },
  ],
  [mayImport, "GET", "/imports"],
];

/** Keys of every role; of the people those whose rights differ most. */
const CALLERS = { key: ROLES, user: ["admin", "analyst", "verifier"] } as const;

for (const kind of ["key", "user"] as const) {
  for (const role of CALLERS[kind]) {
    test(`the ${kind === "key" ? "key" : "person"} of role ${role} may do what the predicates say, and nothing else`, async () => {
      const caller = kind === "key" ? apiCaller(server.url, await keyFor(admin, role)) : await personOf(role);
      const actor = actorOf(kind, role);
      for (const [may, method, path, body] of CALLS) {
        const answer = await caller.call(method, path, body);
        const passed = answer.status < 300 || answer.status === 409;
        const said = `${method} ${path}: ${answer.status} ${answer.text.slice(0, 300)}`;
        if (may(actor)) assert.ok(passed, said);
        else assert.deepEqual([answer.status, answer.code], [403, "forbidden"], said);
      }
      const { text } = await caller.call("GET", `/customers/${customer}/contacts`);
      assert.equal(
        text.includes("13900001234"),
        customers.maySeeCustomers(actor) && people.maySeeContactData(actor),
      );
    });
  }
}

async function personOf(role: Role) {
  const email = `${role.replace("_", "-")}@example.com`;
  return (await joinAs(server.url, admin, { email, name: `同事 ${role}`, roles: [role] })).browser;
}

function actorOf(kind: "key" | "user", role: Role): Actor {
  return {
    kind,
    orgId: 1,
    id: "0198a000-0000-7000-8000-000000000000",
    name: "",
    roles: [role],
    departmentId: null,
    maySeeContacts: false,
    language: "zh",
  };
}
