import { clockEventsOf } from "../../feedback/domain/life/clock-events-of.ts";
import { CHANNEL_LETTERS } from "../../feedback/domain/number/case-number.ts";
import { natureOf } from "../../feedback/domain/triage/classification.ts";
import { classifiedAs } from "../../feedback/service/new-voice.ts";
import type { CaseRow } from "../../feedback/store/cases.ts";
import type { Draw } from "../../kit/draw.ts";
import { leader, outsider } from "./case-people.ts";
import { WalkEnds, type CaseWalk } from "./case-walk.ts";
import * as words from "./case-words.ts";
import { firstWord } from "./spoken-words.ts";
import { MAIL_WORDS, titleOf } from "./case-mail.ts";
import { say } from "./case-work.ts";
import { sampleId } from "./draw-responses.ts";
import { pace } from "./case-round.ts";
import type { CaseWorld, JudgedDraft, SampleCase, SampleColleague } from "./sample-case.ts";

const EXTERNAL_DAYS = 7;
const TYPED_IN = new Set(["phone", "hotline", "paper"]);

/** A customer unknown to the organization leaves a name and a number. */
export function contactOf({ service, seed, channel }: JudgedDraft): SampleCase["contact"] {
  if (service !== null) return null;
  const surname = words.SURNAMES_OF_CALLERS[seed % words.SURNAMES_OF_CALLERS.length] ?? "王";
  return {
    name: `${surname}${seed % 2 === 0 ? "女士" : "先生"}`,
    phone: `+861990009${String(seed % 10_000).padStart(4, "0")}`,
    ...(channel === "email" && { email: `customer${seed % 10_000}@example.com` }),
  };
}

/** The case as it is registered; its number is given when all are known. */
export function firstRow(draw: Draw, world: CaseWorld, draft: JudgedDraft, receivedAt: string): CaseRow {
  const { suggestion, theme, channel, score, repeatOf } = draft;
  return {
    ...EMPTY_ROW,
    org_id: world.orgId,
    id: sampleId(draw, Date.parse(receivedAt)),
    number: CHANNEL_LETTERS[channel],
    channel,
    received_at: receivedAt,
    registered_at: receivedAt,
    stage: "registered",
    ...classifiedAs(suggestion),
    ...heardAs(draft),
    ...aboutService(draft),
    ...(channel === "external" ? fromPlatform(draw, receivedAt) : FROM_NO_PLATFORM),
    remedy: draft.voice === "complaint" ? draw.pick(theme.remedies) : "",
    score,
    repeat_of: repeatOf,
    updated_at: receivedAt,
  };
}

function aboutService({ service }: JudgedDraft) {
  if (service === null)
    return { product: null, order_number: null, customer_id: null, service_record_id: null };
  const { id, customerId, product, orderNumber } = service;
  return { product, order_number: orderNumber, customer_id: customerId, service_record_id: id };
}

const FROM_NO_PLATFORM = { external_platform: null, external_number: null, external_due_at: null };

function fromPlatform(draw: Draw, receivedAt: string) {
  const { name, prefix } = draw.pick(words.PLATFORMS);
  const due = Temporal.Instant.from(receivedAt).add({ hours: EXTERNAL_DAYS * 24 });
  return {
    external_platform: name,
    external_number: `${prefix}${draw.between(10_000, 99_999)}`,
    external_due_at: due.toString(),
  };
}

/** Where the words were heard otherwise than they were meant, whoever registered it knew better. */
function heardAs({ voice, suggestion }: JudgedDraft): Partial<CaseRow> {
  if (suggestion.voice.value === voice) return {};
  if (voice === "complaint") return { voice, priority: "high", priority_reasons: ["complaint"] };
  if (voice === "praise") return { voice, priority: "low", priority_reasons: ["praise"] };
  return { voice, priority: "medium", priority_reasons: [voice === "suggestion" ? "suggestion" : "so_so"] };
}

/** Somebody, or Huiyin itself, registers what came in. */
export function register(walk: CaseWalk, { channel }: JudgedDraft): void {
  const { row, parts, draw } = walk;
  const by: SampleColleague | "system" = TYPED_IN.has(channel) ? outsider(walk, "interviewer") : "system";
  if (by === "system") walk.moveTo(Temporal.Instant.from(walk.now));
  else walk.waitOnDuty(2, 25);
  row.registered_at = walk.now;
  row.registered_by = by === "system" ? null : by.id;
  const first = ["registration", "triage", "firstResponse", "solution"] as const;
  const clocks = first.map((clock) => ({ clock, does: "start" as const }));
  parts.ledger.push(...clockEventsOf({ clocks, round: 1 }, [], walk.rules(), row.received_at), {
    type: "stop",
    clock: "registration",
    round: 1,
    at: walk.now,
  });
  walk.note(by, "register", { channel }, { from_stage: null });
  walk.answerable.set(1, { department_id: null, handler_id: null });
  if (by === "system" && channel !== "survey") {
    const text = "已收到您的反馈，我们会尽快处理，并在承诺的时限内答复您。";
    say(walk, "system", { channel: channel === "email" ? "email" : "sms", text });
  }
  if (draw.chance(0.12))
    say(walk, outsider(walk, "interviewer"), { kind: "note", channel: "note", text: draw.pick(words.NOTES) });
  if (walk.stops()) throw new WalkEnds();
}

/** Praise, and what is solved while the customer is there. */
export function closeAtOnce(walk: CaseWalk, { ending }: JudgedDraft): void {
  walk.waitOnDuty(2, 60);
  const by = outsider(walk, "interviewer");
  const isPraise = ending === "praise";
  const text = isPraise
    ? "感谢您的肯定，已转达当事人并通报表扬。"
    : "已在电话中为您解决，如还有问题请随时联系我们。";
  say(walk, by, { channel: "phone", text, tells: true });
  if (!isPraise) walk.take(by, { act: "respond" });
  walk.take(by, { act: "close_at_once", outcome: isPraise ? "praise" : "solved_at_first_contact" });
}

/** A person's first word to the customer. */
export function answerFirst(walk: CaseWalk, draft: JudgedDraft): void {
  const { voice, detours, channel } = draft;
  if (voice !== "complaint" && walk.draw.chance(0.5)) return;
  walk.waitOnDuty(...pace(detours, 15, 120));
  const by = outsider(walk, "interviewer");
  const isMail = channel === "email";
  say(walk, by, {
    channel: isMail ? "email" : "phone",
    subject: isMail ? `回复：${titleOf(draft) || "您的反馈"}` : "",
    text: firstWord(walk.draw),
  });
  walk.take(by, { act: "respond" });
}

/** Mails go to and fro where the case came by mail; the first of the customer's brings what it speaks of. */
export function correspond(walk: CaseWalk, draft: JudgedDraft): void {
  if (draft.channel !== "email") return;
  const { draw, parts, row } = walk;
  const subject = `回复：${titleOf(draft) || "您的反馈"}`;
  walk.waitOnDuty(30, 120);
  const asked = draw.deal(MAIL_WORDS.asks);
  const html = `<p>${asked}</p><hr><p style="color:#777">此邮件由手机发送</p>`;
  const messageId = say(walk, "customer", {
    kind: "from_customer",
    channel: "email",
    subject,
    text: asked,
    html,
  });
  if (asked.includes("附件")) {
    const id = walk.id();
    const text = `购买凭证（示例）\n品名：${row.product ?? "家用电器"}\n订单：${row.order_number ?? "门店购买"}`;
    parts.evidence.push({
      id,
      measureId: null,
      messageId,
      name: "购买凭证.txt",
      text,
      by: null,
      at: walk.now,
    });
    walk.note("customer", "file", {
      did: "add",
      fileId: id,
      measureId: null,
      messageId,
      mediaType: "text/plain",
    });
  }
  walk.waitOnDuty(15, 90);
  const text = draw.deal(MAIL_WORDS.answers);
  say(walk, outsider(walk, "interviewer"), { channel: "email", subject, text });
}

/** Confirms what it is about. */
export function triage(walk: CaseWalk, { theme, voice, detours }: JudgedDraft): void {
  const { row } = walk;
  walk.waitUrgently(...pace(detours, 10, 110));
  row.classified_at = walk.now;
  if (voice === "complaint") {
    row.problem_type = theme.problemType;
    row.nature = natureOf(theme.problemType);
  }
  walk.take(walk.draw.chance(0.6) ? leader(walk) : outsider(walk, "interviewer"), { act: "triage" });
}

/** A case about which nothing is known. */
const EMPTY_ROW = {
  triaged_at: null,
  assigned_at: null,
  planned_at: null,
  submitted_at: null,
  checked_at: null,
  closed_at: null,
  first_response_at: null,
  first_closed_at: null,
  first_worked_ms: null,
  worked_ms: null,
  stage_before: null,
  is_open: true,
  round: 1,
  outcome: null,
  classified_at: null,
  summary: "",
  cause: "",
  amount: null,
  response_id: null,
  department_id: null,
  handler_id: null,
  registered_by: null,
  paused_until: null,
  pause_reason: null,
  returns: 0,
  customer_told_at: null,
  dissatisfactions: 0,
  survey_sent_at: null,
  merged_into: null,
  repeat_of: null,
  typical: null,
  typical_story: null,
  due_clock: null,
  due_at: null,
  due_provisional: false,
  due_sort: "9999-12-31T00:00:00Z",
  priority_rank: 2,
  alarm_at: null,
  result_score: null,
  external_replied_at: null,
  external_alarm_at: null,
  external_due_version: 1,
  revision: 1,
} as const;
