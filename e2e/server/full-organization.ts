import { itemsOf, succeed, type ApiCaller } from "./api-caller.ts";
import { addAppraisalRecords } from "./appraisal-records.ts";
import { addCase, proposeCompensation } from "./case-records.ts";
import { addFileAnswer } from "./file-answer.ts";
import { joinAs, keyFor, type Organization } from "./organizations.ts";
import { addOutside } from "./outside-records.ts";
import { MARK } from "./mark.ts";
import { databaseUrl, eventually } from "./server-trial.ts";
import type { RunningServer } from "../console/running-server.ts";
import { query } from "../../src/test/embedded-trial.ts";

/** Ids of one record of each kind. */
export type RecordIds = Readonly<Record<keyof Awaited<ReturnType<typeof fillOrganization>>, string>>;

/** Gives the organization one record of everything that there is. */
export async function fillOrganization(server: RunningServer, { id: orgId, admin, script }: Organization) {
  const add = async (path: string, body: object): Promise<string> =>
    String((await succeed(script.call("POST", path, body)))["id"]);
  const people = await addPeople(server, admin);
  const customers = await addCustomers(add);
  const contact = await add(`/customers/${customers.customer}/contacts`, {
    name: `${MARK}联系人何雨晴`,
    points: [{ kind: "phone", value: "13900001234" }],
  });
  const mark = await add(`/customers/${customers.customer}/do-not-contact-marks`, {
    channel: "sms",
    reason: `${MARK}客户要求不发短信`,
  });
  await add(`/customers/${customers.customer}/consents`, {
    purpose: "survey",
    granted: true,
    source: `${MARK}合同`,
  });
  const merge = await add(`/customers/${customers.customer}/merges`, { mergedId: customers.merged });
  const serviceRecord = await add("/service-records", {
    customerId: customers.customer,
    kind: "repair",
    servedOn: "2026-10-12",
    product: `${MARK}空调 KF-35`,
    departmentId: people.department,
  });
  const segment = await add("/segments", {
    name: `${MARK}核心客户`,
    conditions: { op: "field", field: "tier", operator: "in", value: ["core"] },
  });
  const attribute = await add("/customer-attributes", {
    code: "storeNo",
    label: `${MARK}门店号`,
    type: "text",
  });
  const deadLetter = await addDeadLetter(server, orgId, "0198a000-0000-7000-8000-0000000000aa");
  const otherDeadLetter = await addDeadLetter(server, orgId, "0198a000-0000-7000-8000-0000000000ab");
  const mails = await addMails(admin);
  const cases = await addCase(script, people.user);
  return {
    ...people,
    ...customers,
    contact,
    mark,
    merge,
    serviceRecord,
    segment,
    attribute,
    deadLetter,
    otherDeadLetter,
    ...mails,
    ...(await addSurvey(server, script, customers.customer)),
    ...(await addFileAnswer(server, script, MARK)),
    ...cases,
    ownCompensation: await proposeCompensation(admin, cases.feedback),
    ...(await addOutside(server, orgId, script, MARK)),
    ...(await addAppraisalRecords(server, orgId, script, MARK)),
    import: await addImport(script),
  };
}

async function addPeople(server: RunningServer, admin: ApiCaller) {
  const add = async (path: string, body: object): Promise<string> =>
    String((await succeed(admin.call("POST", path, body)))["id"]);
  const department = await add("/departments", { name: `${MARK}客服中心` });
  const calendar = await add("/calendars", { name: `${MARK}热线日历`, timeZone: "Asia/Shanghai" });
  const day = { kind: "off", label: `${MARK}周年` };
  await succeed(admin.call("PUT", `/calendars/${calendar}/overrides/2026-06-08`, day));
  const { id: user } = await joinAs(server.url, admin, {
    email: "zhou@example.com",
    name: `${MARK}周晓岚`,
    roles: ["handler", "interviewer"],
  });
  const removed = await joinAs(server.url, admin, {
    email: "ma@example.com",
    name: `${MARK}马国栋`,
    roles: ["manager"],
  });
  await succeed(admin.call("DELETE", `/users/${removed.id}`));
  const invitation = await add("/invitations", {
    email: "wu@example.com",
    name: `${MARK}吴梦洁`,
    roles: ["viewer"],
  });
  await keyFor(admin, "viewer");
  const [key] = itemsOf(await succeed(admin.call("GET", "/api-keys")));
  const [device] = itemsOf(await succeed(admin.call("GET", "/session/devices")));
  return {
    department,
    calendar,
    user,
    removedUser: removed.id,
    invitation,
    key: String(key?.["id"]),
    device: String(device?.["id"]),
  };
}

async function addCustomers(add: (path: string, body: object) => Promise<string>) {
  const customer = (name: string, further: object = {}): Promise<string> =>
    add("/customers", { name: `${MARK}${name}`, kind: "business", tags: [`${MARK}标签`], ...further });
  return {
    customer: await customer("云帆机电有限公司", { tier: "core", externalId: "KH00001", region: "杭州" }),
    otherCustomer: await customer("云帆机电公司", { region: "杭州" }),
    merged: await customer("云帆机电"),
  };
}

/** A job that failed for good, as the queue keeps it. */
async function addDeadLetter(server: RunningServer, orgId: number, id: string): Promise<string> {
  await query(
    databaseUrl(server.dataFolder),
    `insert into platform_dead_letter (org_id, id, job, data, error, attempts, requested_at, failed_at)
     values (${orgId}, '${id}', 'notification.deliver-mail', '{"orgId": ${orgId}}', '${MARK}没有应答', 9, now(), now())`,
  );
  return id;
}

/** The log of messages and a notice of the administrator's, once the worker has made them. */
async function addMails(admin: ApiCaller) {
  const mail = { subject: `${MARK}邀请您`, body: `${MARK}：{{link}}`, updatedAt: null };
  await admin.call("PUT", "/notification-templates/invitation/zh", mail);
  const first = (path: string) =>
    eventually(path, async () => itemsOf(await succeed(admin.call("GET", path)))[0]?.["id"]);
  return { delivery: String(await first("/deliveries")), notice: String(await first("/notices")) };
}

/** A published survey with its link and an answer. */
async function addSurvey(server: RunningServer, script: ApiCaller, customerId: string) {
  const made = await succeed(
    script.call("POST", "/surveys", { template: "feedback_card", title: `${MARK}意见卡` }),
  );
  const survey = String(made["id"]);
  await succeed(script.call("POST", `/surveys/${survey}/versions`, { revision: made["revision"] }));
  const { items } = await succeed(
    script.call("POST", `/surveys/${survey}/links`, { customerIds: [customerId] }),
  );
  const [link] = items as readonly { readonly id: string; readonly url: string }[];
  const answered = await fetch(new URL(new URL(link!.url).pathname, server.url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ answers: { overall: 4 } }),
  });
  const { id } = (await answered.json()) as { readonly id: string };
  const upload = `/surveys/${survey}/response-imports?name=${encodeURIComponent(`${MARK}答卷.csv`)}`;
  const sheet = await succeed(script.call("POST", upload, "overall,suggestion\n5,很好\n9,坏\n"));
  const { id: sheetId, mapping } = sheet;
  await succeed(script.call("POST", `/response-imports/${String(sheetId)}/runs`, { dryRun: true, mapping }));
  const mailing = await succeed(
    script.call("POST", `/surveys/${survey}/mailings`, { name: `${MARK}邮件邀请` }),
  );
  return {
    survey,
    surveyLink: link!.id,
    surveyMailing: String(mailing["id"]),
    response: id,
    responseImport: String(sheetId),
  };
}

async function addImport(script: ApiCaller): Promise<string> {
  const sheet = `客户名称,客户类型,联系电话\n${MARK}天工机械,企业,13900004321\n${MARK}无类型,不知道,12\n`;
  const path = `/imports?subject=customers&name=${encodeURIComponent(`${MARK}客户.csv`)}`;
  const { id } = await succeed(script.call("POST", path, sheet));
  await succeed(script.call("POST", `/imports/${String(id)}/runs`, { dryRun: true }));
  await eventually("the dry run", async () => {
    const { status, failure } = await succeed(script.call("GET", `/imports/${String(id)}`));
    if (failure) throw new Error(JSON.stringify(failure));
    return !["waiting", "checking"].includes(String(status));
  });
  return String(id);
}
