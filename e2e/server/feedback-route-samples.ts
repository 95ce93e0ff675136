import { item, list, own, refers, type RouteSample } from "./route-sample.ts";

const PERIOD = "?from=2026-01-01T00:00:00Z&before=2027-01-01T00:00:00Z";
const NOBODYS = "01990000-0000-7000-8000-0000000000f1";

const MAILBOX = {
  host: "imap.example.invalid",
  port: 993,
  security: "tls",
  user: "yunling",
  password: "geheim",
};

const WEBHOOK = {
  channel: "hotline",
  proof: "address",
  mapping: { items: "", fields: { verbatim: "/content" }, scores: {} },
};

const LETTER = {
  title: "云岭答复函",
  number: "",
  addressee: "云岭",
  opening: "",
  facts: "云岭",
  measures: "云岭",
  result: "云岭",
  closing: "",
  signer: "云岭",
  contact: "",
  date: "2026-01-05",
};

const POLICY = {
  name: "云岭特急",
  priority: "urgent",
  problemType: null,
  limits: { plan: { unit: "hours", amount: 8 } },
  caps: null,
};

/** Calls of the routes of cases. */
export const FEEDBACK_SAMPLES: Readonly<Record<string, readonly RouteSample[]>> = {
  "POST /feedback": [own({ channel: "phone", verbatim: "云岭的热水器漏水，要求尽快上门" })],
  "GET /feedback": [
    list(({ customer, department, user }) => [
      "?queue=open",
      `?customerId=${customer}`,
      `?departmentId=${department}`,
      `?handlerId=${user}`,
      `?search=${encodeURIComponent("明川")}`,
    ]),
  ],
  "GET /feedback/counts": [own()],
  "GET /feedback-stages": [
    list(({ department, user }) => [`?departmentId=${department}`, `?handlerId=${user}`]),
  ],
  "GET /feedback-export": [own(undefined, "?format=csv")],
  "GET /feedback-live": [own(undefined, "?seconds=1")],
  "GET /feedback-presence": [list()],
  "PUT /feedback/{id}/presence": [item("feedback", { writing: "measure" })],
  "DELETE /feedback/{id}/presence": [item("feedback")],
  "GET /feedback/{id}": [item("feedback")],
  "PATCH /feedback/{id}": [item("feedback", { revision: 99, summary: "云岭改写" })],
  "POST /feedback/{id}/steps": [item("feedback", { act: "triage", revision: 99 })],
  "POST /feedback/steps": [own({ act: "triage", ids: [NOBODYS] })],
  "GET /feedback/{id}/events": [item("feedback")],
  "GET /feedback/callbacks": [list()],
  "GET /feedback/{id}/work": [item("feedback")],
  "GET /feedback/{id}/twins": [item("feedback")],
  "POST /feedback/{id}/measures": [
    item("feedback", { term: "short", kind: "rework", text: "云岭上门更换电容" }),
  ],
  "PATCH /feedback/{id}/measures/{measureId}": [item("feedback", { revision: 1, isDone: true }, "measure")],
  "POST /feedback/{id}/measures/{measureId}/checks": [item("feedback", { isEffective: true }, "longMeasure")],
  "DELETE /feedback/{id}/measures/{measureId}": [item("feedback", undefined, "spareMeasure")],
  "POST /feedback/{id}/messages": [
    item("feedback", { kind: "note", channel: "note", text: "云岭备件周四到货" }),
  ],
  "POST /feedback/{id}/checks": [
    item("feedback", { revision: 1, passed: true, problemSolved: true, lines: [] }),
  ],
  "POST /feedback/{id}/calls": [item("feedback", { revision: 1, disposition: "no_answer" })],
  "POST /feedback/{id}/surveys": [item("feedback", { channel: "sms" })],
  "POST /feedback/{id}/link-messages": [item("feedback")],
  "GET /mailboxes": [list()],
  "POST /mailboxes": [
    own({ ...MAILBOX, address: "yunling@example.com" }),
    refers(({ department }) => ({ ...MAILBOX, address: "y2@example.com", departmentId: department })),
  ],
  "PATCH /mailboxes/{id}": [item("mailbox", { isOn: false, revision: 1 })],
  "POST /mailboxes/{id}/checks": [item("mailbox")],
  "DELETE /mailboxes/{id}": [item("mailbox")],
  "GET /webhooks": [list()],
  "POST /webhooks": [own({ ...WEBHOOK, name: "云岭工单" })],
  "POST /webhooks/trials": [
    own({ channel: "hotline", proof: "address", mapping: WEBHOOK.mapping, sample: '{"content":"云岭"}' }),
  ],
  "PATCH /webhooks/{id}": [item("webhook", { revision: 1, name: "云岭改名" })],
  "POST /webhooks/{id}/secrets": [item("webhook", { revision: 1 })],
  "GET /webhooks/{id}/deliveries": [item("webhook")],
  "GET /webhooks/{id}/refusals": [item("webhook")],
  "POST /webhooks/{id}/replays": [item("webhook", {})],
  "DELETE /webhooks/{id}/refusals/{refusalId}": [item("webhook", undefined, "webhookRefusal")],
  "DELETE /webhooks/{id}": [item("webhook")],
  "GET /feedback/{id}/reply-letters": [item("externalFeedback")],
  "GET /feedback/{id}/reply-letter-draft": [item("externalFeedback")],
  "POST /feedback/{id}/reply-letters": [item("externalFeedback", { language: "zh", content: LETTER })],
  "POST /feedback/{id}/reply-letters/{letterId}/versions": [
    item("externalFeedback", { revision: 1, content: LETTER }, "replyLetter"),
  ],
  "POST /feedback/{id}/reply-letters/{letterId}/approvals": [
    item("externalFeedback", { revision: 1 }, "replyLetter"),
  ],
  "POST /feedback/{id}/reply-letters/{letterId}/dispatches": [
    item("externalFeedback", { revision: 1, sentOn: "2026-01-05", via: "云岭" }, "replyLetter"),
  ],
  "POST /feedback/{id}/reply-letters/{letterId}/voids": [
    item("externalFeedback", { revision: 1, reason: "云岭" }, "replyLetter"),
  ],
  "GET /feedback/{id}/reply-letters/{letterId}/file": [item("externalFeedback", undefined, "replyLetter")],
  "GET /feedback-policies": [list()],
  "POST /feedback-policies": [own(POLICY)],
  "POST /feedback-policies/previews": [
    own({ id: null, policy: POLICY }),
    refers(({ feedbackPolicy }) => ({ id: feedbackPolicy, policy: null })),
  ],
  "PATCH /feedback-policies/{id}": [item("feedbackPolicy", { revision: 1, name: "云岭改名" })],
  "DELETE /feedback-policies/{id}": [item("feedbackPolicy")],
  "GET /feedback-settings": [own()],
  "GET /feedback-qualified-handlers": [own()],
  "PUT /feedback-qualified-handlers": [refers(({ user }) => ({ userIds: [user] }))],
  "PUT /feedback-settings": [
    own({
      mayOverride: true,
      lowScore: 3,
      compensationLimits: { admin: 10_000, manager: 5_000 },
      revision: 0,
    }),
  ],
  "GET /feedback-absences": [list()],
  "POST /feedback-absences": [
    refers(({ user }) => ({ userId: user, from: "2099-06-08", until: "2099-06-09", deputyId: null })),
  ],
  "DELETE /feedback-absences/{id}": [item("feedbackAbsence")],
  "POST /feedback-hand-overs": [
    refers(({ user }) => ({ fromUserId: user, toUserId: null, reason: "云岭离职" })),
  ],
  "GET /feedback-imports": [list()],
  "POST /feedback-imports": [own("内容\n云岭洗衣机漏水\n", `?name=${encodeURIComponent("云岭.csv")}`)],
  "GET /feedback-imports/{id}": [item("feedbackImport")],
  "POST /feedback-imports/{id}/runs": [
    item("feedbackImport", { dryRun: true, mapping: { columns: { 内容: "verbatim", 评分: "score" } } }),
  ],
  "GET /feedback-imports/{id}/error-file": [item("feedbackImport")],
  "POST /feedback/{id}/files": [item("feedback", "云岭", "?name=a.txt")],
  "GET /feedback/{id}/files/{fileId}": [item("feedback", undefined, "caseFile")],
  "DELETE /feedback/{id}/files/{fileId}": [item("feedback", undefined, "caseFile")],
  "GET /feedback/{id}/task-cards": [item("feedback")],
  "POST /feedback/{id}/task-cards": [
    item("feedback", { kind: "task", guestName: "云岭师傅", words: "云岭上门更换电容" }),
  ],
  "GET /feedback/{id}/task-cards/{cardId}/qr": [item("feedback", undefined, "taskCard")],
  "DELETE /feedback/{id}/task-cards/{cardId}": [item("feedback", undefined, "taskCard")],
  "GET /feedback-web-form": [own()],
  "PUT /feedback-web-form": [
    own({
      isOpen: true,
      intro: { zh: "云岭", en: "" },
      serviceContact: { zh: "", en: "" },
      products: [],
      replyHours: 2,
      onDuty: true,
      revision: 99,
    }),
  ],
  "POST /feedback-web-form/addresses": [own({ revision: 99 })],
  "GET /feedback-web-form/qr": [own()],
  "GET /feedback-views": [list()],
  "POST /feedback-views": [own({ name: "云岭筛选", shared: false, filter: { queue: "open" } })],
  "DELETE /feedback-views/{id}": [item("feedbackView")],
  "GET /feedback-snippets": [list()],
  "POST /feedback-snippets": [own({ name: "云岭模板", text: "{{客户}}您好", problemType: null })],
  "PATCH /feedback-snippets/{id}": [item("feedbackSnippet", { revision: 1, name: "云岭改名" })],
  "DELETE /feedback-snippets/{id}": [item("feedbackSnippet")],
  "GET /feedback/{id}/compensations": [item("feedback")],
  "POST /feedback/{id}/compensations": [item("feedback", { kind: "cash", amount: 10, reason: "云岭" })],
  "POST /feedback-compensations/{id}/decisions": [item("compensation", { approve: true })],
  "POST /feedback-compensations/{id}/payments": [item("compensation")],
  "POST /feedback-compensations/{id}/withdrawals": [item("ownCompensation", { reason: "云岭" })],
  "GET /feedback-compensations": [list()],
  "GET /feedback-compensations/totals": [own()],
  "GET /feedback/{id}/story": [item("feedback")],
  "PUT /feedback/{id}/story": [
    item("feedback", {
      revision: 99,
      typical: "positive",
      story: { scene: "云岭", request: "", process: "", result: "云岭" },
    }),
  ],
  "GET /feedback/{id}/handling-form": [item("feedback")],
  "GET /feedback/{id}/responsibility": [item("closedCase")],
  // Before the decision: there is nothing to appeal against then.
  "POST /feedback/{id}/responsibility/appeals": [
    item("closedCase", { departmentId: NOBODYS, userId: null, reason: "云岭申诉" }),
  ],
  "POST /feedback/{id}/responsibility/appeals/{appealId}/retractions": [
    item("closedCase", { reason: "云岭" }, NOBODYS),
  ],
  "POST /feedback/{id}/responsibility/rulings": [
    item("closedCase", { ruling: "withdraw", reason: "云岭", revision: 1 }),
  ],
  "POST /feedback/{id}/responsibility": [item("closedCase", { kind: "none", reason: "云岭" })],
  "GET /feedback-responsibilities": [
    list(({ department }) => ["?list=final", "?list=mine", `?departmentId=${department}`]),
  ],
  "GET /feedback-responsibilities/counts": [own()],
  "GET /feedback-appraisals": [own()],
  "POST /feedback-appraisals": [own({ month: "2026-01", version: 0 })],
  "GET /feedback-appraisals/preview": [own(undefined, "?month=2026-01")],
  "GET /feedback-appraisals/preview/cases": [own(undefined, "?month=2026-01&figure=closed")],
  "GET /feedback-appraisals/{id}": [item("appraisal")],
  "GET /feedback-appraisals/{id}/cases": [item("appraisal", undefined, "?figure=closed")],
  "GET /feedback-appraisals/{id}/differences": [item("appraisal")],
  "GET /feedback-appraisals/{id}/file": [item("appraisal", undefined, "?format=csv")],
  "GET /feedback-follow-up-checks": [
    list(({ department }) => ["?when=later", "?when=judged", `?departmentId=${department}`]),
  ],
  "GET /feedback-follow-up-checks/counts": [own()],
  "POST /feedback-follow-up-checks/{id}/verdicts": [
    item("longMeasure", { verdict: "ineffective", note: "云岭", revision: 1 }),
  ],
  "GET /feedback-figures": [own(undefined, PERIOD)],
  "GET /feedback-figures/appraisal-file": [own(undefined, `${PERIOD}&format=csv`)],
};
