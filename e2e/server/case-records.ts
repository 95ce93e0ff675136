import { succeed, type ApiCaller } from "./api-caller.ts";
import { MARK } from "./mark.ts";
import { eventually } from "./server-trial.ts";

/** A case with a measure, and the mailbox that it could have come by. */
export async function addCase(script: ApiCaller, ownerId: string) {
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
  const compensation = await proposeCompensation(script, feedback);
  const taskCard = await add(`/feedback/${feedback}/task-cards`, {
    kind: "task",
    guestName: `${MARK}王师傅`,
    words: `${MARK}请上门更换电容`,
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
  const feedbackImport = await addCaseSheet(script);
  const text = { zh: `${MARK}欢迎反馈`, en: "" };
  const form = { isOpen: true, intro: text, serviceContact: text, products: [], replyHours: 2, onDuty: true };
  await succeed(script.call("PUT", "/feedback-web-form", { ...form, revision: 0 }));
  return {
    feedbackPolicy,
    feedbackAbsence,
    feedbackImport,
    compensation,
    taskCard,
    feedbackView,
    feedbackSnippet,
  };
}

/** A sheet of cases whose dry run has found a fault. */
async function addCaseSheet(script: ApiCaller): Promise<string> {
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
  return feedbackImport;
}

/** Only who proposed one may take it back. */
export async function proposeCompensation(by: ApiCaller, feedback: string): Promise<string> {
  const asked = { kind: "cash", amount: 120, reason: `${MARK}漏水损坏地板` };
  return String((await succeed(by.call("POST", `/feedback/${feedback}/compensations`, asked)))["id"]);
}
