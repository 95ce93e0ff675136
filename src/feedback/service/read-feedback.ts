import { maskEmail, maskName, maskPhone } from "../../identity/domain/mask-contact.ts";
import { maySeeContactData } from "../../identity/domain/permissions.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Stage } from "../domain/life/stage.ts";
import { maySeeCustomerLink } from "../domain/see-customer-link.ts";
import type { Basis, Difficulty, Nature, Need, Scope } from "../domain/triage/classification.ts";
import type { DecidingWord, PriorityReason } from "../domain/triage/triage-suggestion.ts";
import {
  readAssistingIds,
  readDepartmentNames,
  readHandlerRows,
  readUserNames,
} from "../store/case-people.ts";
import { readCaseRow, readContactRow, readVoiceRow, type CaseRow } from "../store/cases.ts";
import { caseAddress } from "./case-token.ts";
import { clocksOf, readLedger } from "./clocks.ts";
import { requireCase } from "./hold-case.ts";
import { possibleSteps } from "./possible-steps.ts";
import { presentCases } from "./present-cases.ts";
import { readerWords } from "./reader-words.ts";
import { readCaseFacts } from "./read-case-facts.ts";
import { stepContext } from "./step-context.ts";

/** Where customers reach the server, and how their links are signed. */
export interface CaseLinks {
  readonly secret: string;
  readonly publicUrl: string;
}

export type FeedbackView = Awaited<ReturnType<typeof readFeedback>>;

/** One case with its clocks and the steps that the reader may take. @throws Failure `not-found` */
export async function readFeedback(work: Work, links: CaseLinks, id: string) {
  const row = await requireCase(work, id);
  const [summary] = await presentCases(work, [row]);
  if (summary === undefined) throw new Error(`case ${id} was not presented`);
  const { tx, actor } = work;
  const said = await readVoiceRow(tx, actor.orgId, id);
  const words = await readerWords(work, [id]);
  const facts = await readCaseFacts(work, row);
  const context = await stepContext(work, row);
  return {
    ...summary,
    verbatim: words(id, said?.verbatim ?? ""),
    subject: words(id, said?.subject ?? ""),
    ...detailsOf(row, (text) => words(id, text)),
    contact: await contactOf(work, id),
    ...(await peopleOf(work, row)),
    mergedInto: await numberOf(work, row.merged_into),
    repeatOf: await numberOf(work, row.repeat_of),
    clocks: [...(await clocksOf(work, row, await readLedger(work, id)))],
    steps: possibleSteps(facts, context, row.stage_before as Stage | null),
    customerUrl: maySeeCustomerLink(actor, handlerIds(facts))
      ? caseAddress(links, { orgId: actor.orgId, caseId: id })
      : "",
  };
}

function handlerIds({ handlers }: Awaited<ReturnType<typeof readCaseFacts>>): readonly string[] {
  return handlers.map(({ userId }) => userId);
}

function detailsOf(row: CaseRow, shown: (text: string) => string) {
  return {
    decidingWords: row.deciding_words as (DecidingWord & { decides: string[] })[],
    priorityReasons: row.priority_reasons as PriorityReason[],
    nature: row.nature as Nature | null,
    scope: row.scope as Scope,
    need: row.need as Need,
    basis: row.basis as Basis,
    difficulty: row.difficulty as Difficulty,
    classifiedAt: row.classified_at,
    remedy: shown(row.remedy),
    cause: shown(row.cause),
    orderNumber: row.order_number,
    amount: row.amount,
    resultScore: row.result_score,
    external:
      row.external_platform === null || row.external_number === null
        ? null
        : { platform: row.external_platform, number: row.external_number, dueAt: row.external_due_at },
    serviceRecordId: row.service_record_id,
    responseId: row.response_id,
    registeredAt: row.registered_at,
    triagedAt: row.triaged_at,
    assignedAt: row.assigned_at,
    plannedAt: row.planned_at,
    submittedAt: row.submitted_at,
    checkedAt: row.checked_at,
    firstResponseAt: row.first_response_at,
    customerToldAt: row.customer_told_at,
  };
}

async function contactOf({ tx, actor }: Work, id: string) {
  const row = await readContactRow(tx, actor.orgId, id);
  if (row === undefined) return { name: "", phone: null, email: null };
  const { name, phone, email } = row;
  if (maySeeContactData(actor)) return { name, phone, email };
  return { name: maskName(name), phone: phone && maskPhone(phone), email: email && maskEmail(email) };
}

async function peopleOf({ tx, actor }: Work, row: CaseRow) {
  const handlers = await readHandlerRows(tx, actor.orgId, row.id);
  const names = await readUserNames(
    tx,
    actor.orgId,
    handlers.map(({ user_id }) => user_id),
  );
  const assisting = await readAssistingIds(tx, actor.orgId, row.id);
  const proposed = row.proposed_department_id;
  const departments = await readDepartmentNames(tx, actor.orgId, [...assisting, proposed]);
  const departmentOf = (id: string) => ({ id, name: departments.get(id) ?? "" });
  return {
    handlers: handlers.map(({ round, user_id }) => ({
      round,
      userId: user_id,
      name: names.get(user_id) ?? "",
    })),
    assistingDepartments: assisting.map(departmentOf),
    proposedDepartment: proposed === null ? null : departmentOf(proposed),
  };
}

async function numberOf({ tx, actor }: Work, id: string | null) {
  const row = id === null ? undefined : await readCaseRow(tx, actor.orgId, id);
  return row === undefined ? null : { id: row.id, number: row.number };
}
