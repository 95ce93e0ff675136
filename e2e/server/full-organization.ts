import { itemsOf, succeed, type ApiCaller } from "./api-caller.ts";
import { addFileAnswer } from "./file-answer.ts";
import { joinAs, keyFor, type Organization } from "./organizations.ts";
import { databaseUrl, eventually } from "./server-trial.ts";
import type { RunningServer } from "../console/running-server.ts";
import { query } from "../../src/test/embedded-trial.ts";

/** Stands in every name of the organization whose data nobody else may see. */
export const MARK = "明川";

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
    ...(await addCase(script, people.user)),
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

/** A case with a measure, and the mailbox that it could have come by. */
async function addCase(script: ApiCaller, ownerId: string) {
  const add = async (path: string, body: unknown): Promise<string> =>
    String((await succeed(script.call("POST", path, body)))["id"]);
  const feedback = await add("/feedback", {
    channel: "phone",
    verbatim: `${MARK}空调三次没修好，要求退款`,
    contact: { name: `${MARK}何女士`, phone: "13900001299" },
  });
  const measure = await add(`/feedback/${feedback}/measures`, {
    term: "short",
    kind: "rework",
    text: `${MARK}派高级工程师上门`,
    ownerId,
    dueOn: "2027-01-15",
  });
  const spareMeasure = await add(`/feedback/${feedback}/measures`, {
    term: "short",
    kind: "apology",
    text: `${MARK}电话致歉`,
  });
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const longMeasure = await add(`/feedback/${feedback}/measures`, {
    term: "long",
    kind: "training",
    text: `${MARK}维修培训`,
    ownerId,
    dueOn: today,
    checkOn: today,
  });
  const done = { revision: 1, isDone: true };
  await succeed(script.call("PATCH", `/feedback/${feedback}/measures/${longMeasure}`, done));
  const caseFile = await add(
    `/feedback/${feedback}/files?name=${encodeURIComponent(`${MARK}说明.txt`)}`,
    MARK,
  );
  const mailbox = await add("/mailboxes", {
    address: "mingchuan@example.com",
    host: "imap.example.invalid",
    port: 993,
    security: "tls",
    user: MARK,
    password: "geheim",
  });
  // Read every minute it would change by itself between two looks.
  await succeed(script.call("PATCH", `/mailboxes/${mailbox}`, { isOn: false, revision: 1 }));
  return {
    feedback,
    measure,
    spareMeasure,
    longMeasure,
    caseFile,
    mailbox,
    ...(await addCaseExtras(script, feedback, ownerId)),
  };
}

/** What goes along with cases: deadlines, absences, money, views, texts, sheets. */
async function addCaseExtras(script: ApiCaller, feedback: string, ownerId: string) {
  const add = async (path: string, body: object): Promise<string> =>
    String((await succeed(script.call("POST", path, body)))["id"]);
  const feedbackPolicy = await add("/feedback-policies", {
    name: `${MARK}高优先级`,
    priority: "high",
    problemType: null,
    limits: { plan: { unit: "working-days", amount: 1 } },
    caps: null,
  });
  const feedbackAbsence = await add("/feedback-absences", {
    userId: ownerId,
    from: "2099-06-08",
    until: "2099-06-09",
    deputyId: null,
  });
  const compensation = await add(`/feedback/${feedback}/compensations`, {
    kind: "cash",
    amount: 120,
    reason: `${MARK}漏水损坏地板`,
  });
  const feedbackView = await add("/feedback-views", {
    name: `${MARK}高优先级`,
    shared: true,
    filter: { priority: "high" },
  });
  const feedbackSnippet = await add("/feedback-snippets", {
    name: `${MARK}致歉`,
    text: "{{客户}}您好",
    problemType: null,
  });
  const upload = `/feedback-imports?name=${encodeURIComponent(`${MARK}反馈.csv`)}`;
  const sheet = await succeed(
    script.call("POST", upload, `内容,评分\n${MARK}洗衣机漏水,2\n${MARK}冰箱异响,九十\n`),
  );
  const feedbackImport = String(sheet["id"]);
  const columns = { 内容: "verbatim", 评分: "score" };
  await succeed(
    script.call("POST", `/feedback-imports/${feedbackImport}/runs`, { dryRun: true, mapping: { columns } }),
  );
  await eventually("the dry run of cases", async () => {
    const { status } = await succeed(script.call("GET", `/feedback-imports/${feedbackImport}`));
    return !["waiting", "checking"].includes(String(status));
  });
  const text = { zh: `${MARK}欢迎反馈`, en: "" };
  const form = { isOpen: true, intro: text, serviceContact: text, products: [], replyHours: 2, onDuty: true };
  await succeed(script.call("PUT", "/feedback-web-form", { ...form, revision: 0 }));
  return {
    feedbackPolicy,
    feedbackAbsence,
    feedbackImport,
    compensation,
    feedbackView,
    feedbackSnippet,
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
