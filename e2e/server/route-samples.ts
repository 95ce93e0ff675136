import type { RecordIds } from "./full-organization.ts";
import { item, list, own, refers, type RouteSample } from "./route-sample.ts";
import { FEEDBACK_SAMPLES } from "./feedback-route-samples.ts";
import { SURVEY_SAMPLES } from "./survey-route-samples.ts";

const OPEN: RouteSample = { kind: "open" };
const DAY = "2026-06-08";
const wording = { subject: "云岭邀请您", body: "云岭：{{link}}" };

const people: Readonly<Record<string, readonly RouteSample[]>> = {
  "POST /session": [OPEN],
  "GET /session": [own()],
  "DELETE /session": [OPEN],
  "PATCH /session/user": [own({ phone: "0571-88880000" })],
  "PUT /session/password": [{ kind: "refers", body: () => ({ current: "不对", next: "青山绿水-2026-夏" }) }],
  "GET /session/devices": [list()],
  "POST /password-resets": [OPEN],
  "PUT /password-resets/{token}": [OPEN],
  "GET /setup": [OPEN],
  "POST /setup": [OPEN],
  "GET /organization": [own()],
  "PATCH /organization": [own({ name: "云岭物流集团" })],
  "GET /departments": [list(() => ["?state=all"])],
  "POST /departments": [
    own({ name: "云岭客服" }),
    refers(({ department }) => ({ name: "云岭分部", parentId: department })),
    refers(({ calendar }) => ({ name: "云岭分部", calendarId: calendar })),
  ],
  "GET /departments/{id}": [item("department")],
  "PATCH /departments/{id}": [item("department", { name: "云岭改名", revision: 1 })],
  "GET /users": [list(({ department }) => ["?state=all", `?departmentId=${department}`, "?search=zhou"])],
  "GET /users/{id}": [item("user")],
  "PATCH /users/{id}": [item("user", { roles: ["admin"], maySeeContacts: true, revision: 1 })],
  "POST /users/{id}/restoration": [item("removedUser")],
  "POST /users/{id}/password-resets": [item("user")],
  "GET /invitations": [list(() => ["?state=open"])],
  "POST /invitations": [
    refers(({ department }) => ({
      email: "x@example.com",
      name: "云岭新人",
      roles: ["viewer"],
      departmentId: department,
    })),
  ],
  "GET /invitations/by-token/{token}": [OPEN],
  "POST /invitations/by-token/{token}/acceptance": [OPEN],
  "GET /api-keys": [list(() => ["?state=all"])],
  "POST /api-keys": [own({ name: "云岭密钥", role: "viewer" })],
  "GET /audit-entries": [
    list(({ customer, user }) => ["?limit=200", `?recordId=${customer}`, `?actorId=${user}`]),
  ],
  "GET /audit-entries/export": [list(() => ["?recordType=customer"])],
  "GET /calendars": [list()],
  "POST /calendars": [own({ name: "云岭日历", timeZone: "Asia/Shanghai" })],
  "GET /calendars/{id}": [item("calendar")],
  "PATCH /calendars/{id}": [item("calendar", { name: "云岭改名", revision: 1 })],
  "GET /calendars/{id}/years/{year}": [item("calendar", undefined, "2026")],
  "PUT /calendars/{id}/overrides/{day}": [item("calendar", { kind: "work", label: "云岭" }, DAY)],
  "DELETE /calendars/{id}/overrides/{day}": [item("calendar", undefined, DAY)],
  "POST /calendars/{id}/override-imports": [item("calendar", { rows: [["2026-06-09", "休", "云岭", ""]] })],
};

const notification: Readonly<Record<string, readonly RouteSample[]>> = {
  "GET /notices": [list(() => ["?unread=true"])],
  "POST /notice-readings": [own({})],
  "GET /notification-templates": [list()],
  "PUT /notification-templates/{code}/{language}": [own({ ...wording, updatedAt: null }, "invitation/zh")],
  "POST /notification-templates/{code}/{language}/previews": [own(wording, "invitation/zh")],
  "DELETE /notification-templates/{code}/{language}": [own(undefined, "invitation/zh")],
  "GET /deliveries": [list(() => ["?status=failed"])],
  "GET /deliveries/{id}": [item("delivery")],
  "POST /deliveries/{id}/retries": [item("delivery")],
  "GET /mail-settings": [own()],
  "POST /test-mails": [own()],
  "GET /sms-settings": [own()],
  "PUT /sms-settings": [
    own({
      provider: "aliyun",
      accessKeyId: "LTAI-mingyue",
      accessKeySecret: "geheim",
      signName: "明月售后",
      dailyLimit: 100,
      numberLimit: 3,
      isOn: false,
      revision: 0,
    }),
  ],
  "PUT /sms-settings/templates/{purpose}": [
    own({ code: "", wording: null, names: {}, isOn: false }, "case-reply"),
  ],
  "POST /sms-settings/callback-addresses": [own()],
  "GET /sms-refusals": [list()],
  "DELETE /sms-refusals/{id}": [item("smsRefusal")],
  "POST /sms-settings/tests": [own({ purpose: "case-reply", to: "13800000001" })],
  "DELETE /sms-settings": [own()],
  "GET /dead-letters": [list()],
  "POST /dead-letters/{id}/retries": [item("deadLetter")],
  "DELETE /dead-letters/{id}": [item("otherDeadLetter")],
};

const customer: Readonly<Record<string, readonly RouteSample[]>> = {
  "GET /customers/export": [list(({ segment }) => ["?format=csv", `?segmentId=${segment}`])],
  "GET /customers": [
    list(({ segment, user }) => [
      "?sort=newest",
      "?q=%E6%98%8E%E5%B7%9D",
      `?segmentId=${segment}`,
      `?accountManagerId=${user}`,
    ]),
  ],
  "POST /customers": [
    own({ name: "云岭客户", kind: "business", externalId: "KH00001" }),
    refers(({ user }) => ({ name: "云岭客户二", kind: "business", accountManagerId: user })),
  ],
  "GET /customers/{id}": [item("customer"), item("merged")],
  "PATCH /customers/{id}": [item("customer", { note: "云岭", revision: 1 })],
  "GET /customer-tags": [list()],
  "GET /customers/{id}/timeline": [item("customer")],
  "GET /search": [{ kind: "list", queries: () => ["?q=%E6%98%8E%E5%B7%9D", "?q=13900001234", "?q=KH00001"] }],
  "GET /customers/{id}/contacts": [item("customer")],
  "POST /customers/{id}/contacts": [item("customer", { name: "云岭联系人" })],
  "PATCH /contacts/{id}": [item("contact", { name: "云岭改名", revision: 1 })],
  "DELETE /contacts/{id}": [item("contact")],
  "GET /contacts": [{ kind: "list", queries: () => ["?phone=13900001234"] }],
  "GET /customers/{id}/consents": [item("customer")],
  "POST /customers/{id}/consents": [
    item("customer", { purpose: "survey", granted: false, source: "云岭来电" }),
  ],
  "GET /customers/{id}/do-not-contact-marks": [item("customer")],
  "POST /customers/{id}/do-not-contact-marks": [item("customer", { channel: "all", reason: "云岭要求" })],
  "POST /do-not-contact-marks/{id}/lift": [item("mark", { reason: "云岭要求" })],
  "GET /customer-attributes": [list()],
  "POST /customer-attributes": [own({ code: "storeNo", label: "云岭门店号", type: "text" })],
  "PATCH /customer-attributes/{id}": [item("attribute", { label: "云岭改名" })],
  "DELETE /customer-attributes/{id}": [item("attribute")],
  "GET /customer-duplicates": [list((ids) => [`?customerId=${ids.customer}`])],
  "POST /customer-distinct-pairs": [
    refers((ids) => ({ firstId: ids.customer, secondId: ids.otherCustomer })),
  ],
  "POST /customers/{id}/merges": [
    { kind: "item", of: "customer", body: (ids: RecordIds) => ({ mergedId: ids.otherCustomer }) },
  ],
  "DELETE /customer-merges/{id}": [item("merge")],
  "GET /segments": [list()],
  "POST /segments": [
    own({ name: "云岭核心", conditions: { op: "field", field: "tier", operator: "in", value: ["core"] } }),
  ],
  "GET /segments/{id}": [item("segment")],
  "PATCH /segments/{id}": [item("segment", { name: "云岭改名", revision: 1 })],
  "DELETE /segments/{id}": [item("segment")],
  "POST /segment-previews": [
    own({ conditions: { op: "field", field: "region", operator: "in", value: ["杭州"] } }),
  ],
  "GET /service-records/export": [list((ids) => [`?customerId=${ids.customer}`])],
  "GET /service-records": [
    list(({ customer: id, department, user }) => [
      `?customerId=${id}`,
      `?departmentId=${department}`,
      `?staffId=${user}`,
    ]),
  ],
  "POST /service-records": [
    refers((ids) => ({ customerId: ids.customer, kind: "repair", servedOn: "2026-10-12" })),
  ],
  "GET /service-records/{id}": [item("serviceRecord")],
  "PATCH /service-records/{id}": [item("serviceRecord", { note: "云岭", revision: 1 })],
  "POST /imports": [own("客户名称,客户类型\n云岭客户三,企业\n", "?subject=customers&name=b.csv")],
  "GET /imports": [list()],
  "GET /imports/{id}": [item("import")],
  "GET /imports/{id}/errors": [item("import")],
  "GET /imports/{id}/error-file": [item("import")],
  "PUT /imports/{id}/mapping": [item("import", { columns: { 客户名称: "name", 客户类型: "kind" } })],
  "GET /imports/{id}/preview": [item("import")],
  "POST /imports/{id}/runs": [item("import", { dryRun: true })],
  "POST /imports/{id}/reversals": [item("import")],
  "GET /imports/{id}/reversals": [item("import")],
};

/** What ends something, after everything else. */
const ends: Readonly<Record<string, readonly RouteSample[]>> = {
  "PUT /session/organization": [{ kind: "refers", body: () => ({ organizationId: 1 }) }],
  "DELETE /departments/{id}": [item("department")],
  "DELETE /users/{id}": [item("user")],
  "DELETE /invitations/{id}": [item("invitation")],
  "DELETE /api-keys/{id}": [item("key")],
  "DELETE /calendars/{id}": [item("calendar")],
  "DELETE /session/devices/{id}": [item("device")],
};

/** Calls of every route, `METHOD /path` below `/api/v1`; a test demands that none of them is missing. */
export const ROUTE_SAMPLES: Readonly<Record<string, readonly RouteSample[]>> = {
  ...people,
  ...notification,
  ...customer,
  ...SURVEY_SAMPLES,
  ...FEEDBACK_SAMPLES,
  ...ends,
};

/** The call of a sample: the template with the ids of `ids`, and its body. */
export interface SampleCall {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** The calls that a sample makes with these ids. */
export function callsOf(route: string, sample: RouteSample, ids: RecordIds): readonly SampleCall[] {
  const [method = "", template = ""] = route.split(" ");
  if (sample.kind === "list") {
    return sample.queries(ids).map((query) => ({ method, path: template + query, body: undefined }));
  }
  if (sample.kind === "refers") return [{ method, path: template, body: sample.body(ids) }];
  if (sample.kind === "open")
    return [{ method, path: template.replace("{token}", "x".repeat(43)), body: {} }];
  const filled =
    sample.kind === "item"
      ? itemPath(template.replace("{id}", ids[sample.of]), sample.more ?? "", ids)
      : ownPath(template, sample.path ?? "");
  const body: unknown = typeof sample.body === "function" ? sample.body(ids) : sample.body;
  return [{ method, path: filled, body }];
}

/** `more` fills further places in the path, parted by `/`: the id of a record that is named, or itself; `?…` comes behind. */
function itemPath(path: string, more: string, ids: RecordIds): string {
  if (more.startsWith("?")) return path + more;
  const idOf = (part: string): string => (Object.hasOwn(ids, part) ? ids[part as keyof RecordIds] : part);
  return more.split("/").reduce((text, part) => text.replace(/\{\w+\}/u, idOf(part)), path);
}

/** `invitation/zh` fills the braces; what begins with `?` comes behind. */
function ownPath(template: string, path: string): string {
  if (path.startsWith("?")) return template + path;
  return path.split("/").reduce((text, part) => text.replace(/\{\w+\}/u, part), template);
}
