import type { TextRow } from "../../../customer/domain/imports/find-header.ts";
import { readHiddenFields } from "../../domain/evaluate/read-hidden-fields.ts";
import type { AnswerFault } from "../../domain/evaluate/answer-fault.ts";
import type { HiddenValues, Question } from "../../domain/definition/survey-definition.ts";
import { questionsOf } from "../../domain/question-check/question-texts.ts";
import { composeResponse, type ComposedAnswers } from "../../domain/response-import/compose-response.ts";
import { faultOfAnswer, readAnswers } from "../../domain/response-import/read-answers.ts";
import { readFacts, type RowFacts } from "../../domain/response-import/read-facts.ts";
import { cellFault, rowFault, type RowFault } from "../../domain/response-import/row-fault.ts";
import type { StaffResponse } from "../../store/staff-responses.ts";
import type { WholeVersion } from "../exporting/survey-columns.ts";
import { derivedId, uuidOf } from "../derived-id.ts";
import type { ResponseImportPlan } from "./import-plan.ts";
import type { RowCustomers } from "./row-customers.ts";
import { formulaFaults, maskedColumns, textsOf } from "./row-texts.ts";

/** A row that can be stored, or why not. */
export type ReadRow =
  | {
      readonly row: TextRow;
      readonly response: StaffResponse;
      readonly givenId: string | null;
      /** Cells left out, since the file hides what stands there. */
      readonly masked: number;
    }
  | { readonly row: TextRow; readonly faults: readonly RowFault[] };

/** How a run reads rows. */
export interface RowReading {
  readonly plan: ResponseImportPlan;
  readonly customers: RowCustomers;
  /** Tells this file from others: rows without an id get theirs from it. */
  readonly fileHash: string;
  /** ISO instant for rows that do not say when. */
  readonly now: string;
}

interface Facts {
  readonly row: TextRow;
  readonly facts: RowFacts;
  readonly faults: readonly RowFault[];
}

/** Reads rows of a sheet as responses; customers of all of them are looked up at once. */
export async function readRows(rows: readonly TextRow[], reading: RowReading): Promise<readonly ReadRow[]> {
  const { plan, customers } = reading;
  const known = rows.map((row): Facts => {
    const { facts, faults } = readFacts(plan.facts, textsOf(row, plan), plan.moments);
    return { row, facts, faults: [...formulaFaults(row, plan), ...faults] };
  });
  await customers.meet(known.map(({ facts }) => facts));
  const read: ReadRow[] = [];
  for (const one of known) read.push(await readRow(one, reading));
  return read;
}

async function readRow({ row, facts, faults: found }: Facts, reading: RowReading): Promise<ReadRow> {
  const { plan } = reading;
  const faults = [...found];
  const version = plan.versions.get(facts.version ?? plan.current);
  if (!version) return { row, faults: [...faults, factFault(plan, row, "version", "version-unknown")] };
  const customerId = customerOf({ row, facts, faults }, version, reading);
  const hidden = readHidden(row, plan, version, faults);
  const composed = await composeRow({ row, facts, faults }, version, reading, { customerId, hidden });
  if (faults.length > 0 || composed === null) return { row, faults };
  const ownNumber = facts.id !== null && uuidOf(facts.id) === null ? facts.id : "";
  return {
    row,
    givenId: facts.id,
    masked: maskedColumns(row, plan).length,
    response: {
      ...composed,
      id: idOf(facts.id, row, reading),
      surveyId: plan.surveyId,
      linkId: null,
      oneTime: false,
      customerId,
      channel: facts.channel ?? "paper",
      mode: "import",
      seconds: facts.seconds,
      answeredAt: facts.answeredAt ?? reading.now,
      label: facts.paperNumber ?? ownNumber,
      note: "",
    },
  };
}

/** What is known of a row so far; faults are added to it. */
interface RowSoFar extends Omit<Facts, "faults"> {
  readonly faults: RowFault[];
}

function customerOf(
  { row, facts, faults }: RowSoFar,
  { definition }: WholeVersion,
  { plan, customers }: RowReading,
): string | null {
  const customer = customers.of(facts);
  if ("fault" in customer) {
    const named = facts.customer === null ? "customerName" : "customer";
    faults.push(factFault(plan, row, named, customer.fault));
    return null;
  }
  if (customer.id === null && !definition.settings.anonymous) {
    const hidden = maskedColumns(row, plan).find(({ target }) => target.of === "fact");
    faults.push(
      hidden
        ? cellFault(hidden, row.cells[hidden.index] ?? "", "contact-masked")
        : rowFault("customer-missing"),
    );
  }
  return customer.id;
}

/** What the definition makes of the answers; null when they are faulty. */
async function composeRow(
  { row, facts, faults }: RowSoFar,
  version: WholeVersion,
  { plan, customers }: RowReading,
  { customerId, hidden }: { readonly customerId: string | null; readonly hidden: HiddenValues },
): Promise<ComposedAnswers | null> {
  const textOf = textsOf(row, plan);
  const questions = questionMap(version);
  const answers = readAnswers(plan.answers, textOf, (code) => questions.get(code));
  faults.push(...answers.faults);
  const asked = customerId !== null && plan.asksAboutCustomer;
  const outcome = composeResponse(version, answers.sent, {
    language: facts.language ?? "zh",
    hidden,
    customer: asked ? await customers.factsOf(customerId) : {},
  });
  if ("faults" in outcome) {
    faults.push(
      ...outcome.faults.map(
        (fault) => maskedFault(fault, row, plan) ?? faultOfAnswer(fault, plan.answers, textOf),
      ),
    );
    return null;
  }
  if (outcome.answered === 0) faults.push(rowFault("nothing-answered"));
  return outcome.composed;
}

/** A required answer that is missing because the file hides it. */
function maskedFault(
  { question, code }: AnswerFault,
  row: TextRow,
  plan: ResponseImportPlan,
): RowFault | null {
  if (code !== "required") return null;
  const column = maskedColumns(row, plan).find(
    ({ target }) => target.of === "answer" && target.question.code === question,
  );
  return column ? cellFault(column, row.cells[column.index] ?? "", "contact-masked") : null;
}

function idOf(given: string | null, row: TextRow, { plan, fileHash }: RowReading): string {
  if (given === null) return derivedId(plan.surveyId, `${fileHash} ${plan.sheet.name} ${row.number}`);
  return uuidOf(given) ?? derivedId(plan.surveyId, given);
}

function factFault(
  plan: ResponseImportPlan,
  row: TextRow,
  fact: keyof RowFacts,
  code: RowFault["code"],
): RowFault {
  const column = plan.facts.find(({ target }) => target.fact === fact);
  return column ? cellFault(column, textsOf(row, plan)(column), code) : rowFault(code);
}

function readHidden(
  row: TextRow,
  plan: ResponseImportPlan,
  { definition }: WholeVersion,
  faults: RowFault[],
) {
  const textOf = textsOf(row, plan);
  const filled = plan.hidden.filter((column) => textOf(column) !== "");
  const read = readHiddenFields(
    definition,
    {},
    Object.fromEntries(filled.map((column) => [column.target.field, textOf(column)])),
  );
  for (const column of filled)
    if (!Object.hasOwn(read, column.target.field))
      faults.push(cellFault(column, textOf(column), "hidden-unreadable"));
  return read;
}

const maps = new WeakMap<WholeVersion, ReadonlyMap<string, Question>>();

function questionMap(version: WholeVersion): ReadonlyMap<string, Question> {
  const known = maps.get(version);
  if (known) return known;
  const made = new Map(questionsOf(version.definition).map((question) => [question.code, question]));
  maps.set(version, made);
  return made;
}
