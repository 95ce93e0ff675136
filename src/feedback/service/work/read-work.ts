import type { Work } from "../../../identity/service/work.ts";
import { listAttempts } from "../../../outreach/service/list-attempts.ts";
import type { CheckForm } from "../../domain/work/check-form.ts";
import { readFileRows } from "../../store/case-files.ts";
import { readUserNames } from "../../store/case-people.ts";
import { readCheckRows, type CheckRow } from "../../store/checks.ts";
import { readMeasureRows } from "../../store/measures.ts";
import { readMessageRows } from "../../store/messages.ts";
import { requireCase } from "../hold-case.ts";
import { fileView } from "./file-view.ts";
import { measureView } from "./measure-view.ts";
import { messageView } from "./message-view.ts";

/** Everything done about a case besides its steps, oldest first. @throws Failure `not-found` */
export async function readWork(work: Work, id: string) {
  await requireCase(work, id);
  const { tx, actor } = work;
  const measures = await readMeasureRows(tx, actor.orgId, id);
  const messages = await readMessageRows(tx, actor.orgId, id);
  const files = (await readFileRows(tx, actor.orgId, id)).map(fileView);
  const checks = await readCheckRows(tx, actor.orgId, id);
  const names = await readUserNames(tx, actor.orgId, [
    ...measures.flatMap(({ owner_id, done_by }) => [owner_id, done_by]),
    ...messages.flatMap(({ mentions }) => mentions),
  ]);
  return {
    measures: measures.map((row) =>
      measureView(
        row,
        names,
        files.filter(({ measureId }) => measureId === row.id),
      ),
    ),
    messages: messages.map((row) =>
      messageView(
        row,
        names,
        files.filter(({ messageId }) => messageId === row.id),
      ),
    ),
    files,
    checks: checks.map(checkView),
    attempts: await listAttempts(work, id),
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
