import type { Work } from "../../../identity/service/work.ts";
import { listAttempts } from "../../../outreach/service/list-attempts.ts";
import type { CheckForm } from "../../domain/work/check-form.ts";
import { readEventRows } from "../../store/case-events.ts";
import { readFileRows } from "../../store/case-files.ts";
import { readUserNames } from "../../store/case-people.ts";
import { readCheckRows, type CheckRow } from "../../store/checks.ts";
import { readMeasureRows } from "../../store/measures.ts";
import { readMessageRows, type MessageRow } from "../../store/messages.ts";
import { requireCase } from "../hold-case.ts";
import { readerWords } from "../reader-words.ts";
import { readSendings, sendingFacts } from "../sms/sending-views.ts";
import { callView } from "./call-view.ts";
import { fileView } from "./file-view.ts";
import { measureView } from "./measure-view.ts";
import { messageView } from "./message-view.ts";

/** Everything done about a case besides its steps, oldest first. @throws Failure `not-found` */
export async function readWork(work: Work, id: string) {
  const row = await requireCase(work, id);
  const { tx, actor } = work;
  const measures = await readMeasureRows(tx, actor.orgId, id);
  const messages = await readMessageRows(tx, actor.orgId, id);
  const files = (await readFileRows(tx, actor.orgId, id)).map(fileView);
  const checks = await readCheckRows(tx, actor.orgId, id);
  const attempts = await listAttempts(work, id);
  const events = attempts.length === 0 ? [] : await readEventRows(tx, actor.orgId, id);
  const names = await readUserNames(tx, actor.orgId, [
    ...measures.flatMap(({ owner_id, done_by }) => [owner_id, done_by]),
    ...messages.flatMap(({ mentions }) => mentions),
  ]);
  const sendings = await readSendings(work, id);
  const words = await readerWords(work, [id]);
  return {
    measures: measures.map((measure) =>
      measureView(
        measure,
        names,
        files.filter(({ measureId }) => measureId === measure.id),
      ),
    ),
    messages: messages.map((message) =>
      messageView(
        shownTo(message, (text) => words(id, text)),
        names,
        files.filter(({ messageId }) => messageId === message.id),
        sendings.ofMessages.get(message.id) ?? null,
      ),
    ),
    files,
    checks: checks.map(checkView),
    attempts: attempts.map((attempt) => callView(attempt, events)),
    ...(await sendingFacts(work, row, sendings)),
  };
}

/** A message with its words as the reader may see them; without contact data who wrote is not named either. */
function shownTo(message: MessageRow, words: (text: string) => string): MessageRow {
  const { subject, text, html, author_name, author_kind } = message;
  return {
    ...message,
    subject: words(subject),
    text: words(text),
    html: html === null ? null : words(html),
    author_name: author_kind === "customer" ? words(author_name) : author_name,
  };
}

function checkView(row: CheckRow) {
  const { lines, problemSolved } = row.form as unknown as CheckForm;
  return {
    id: row.id,
    round: row.round,
    passed: row.passed,
    lines: lines.map((line) => ({ ...line })),
    problemSolved,
    reason: row.reason,
    checkedByName: row.checked_by_name,
    at: row.at,
  };
}
