import { exportRows, type ExportFile } from "../../customer/service/export-rows.ts";
import { getOrganization } from "../../identity/service/get-organization.ts";
import type { Session } from "../../identity/service/session.ts";
import { demand, type Work } from "../../identity/service/work.ts";
import { maskEmail, maskName, maskPhone } from "../../identity/domain/mask-contact.ts";
import { maySeeContactData } from "../../identity/domain/permissions.ts";
import { encodeCursor } from "../../kit/cursor.ts";
import type { OutputCell, SheetFormat } from "../../platform/sheet/write-sheet.ts";
import { mayExportFeedback } from "../domain/permissions.ts";
import { usualSort, type CaseSort } from "../domain/queue/case-sort.ts";
import type { CaseFilter } from "../store/case-lists.ts";
import { orderOf, sortKey } from "../store/case-order.ts";
import { readContactRows, readExcerpts, type CaseRow, type ContactRow } from "../store/cases.ts";
import { caseReader } from "./case-reader.ts";
import { feedbackFileWords, type FeedbackFileWords } from "./feedback-file-words.ts";
import { pageOfCases } from "./list-feedback.ts";
import { presentCases, type FeedbackSummary } from "./present-cases.ts";
import { readerWords } from "./reader-words.ts";

const PAGE = 500;
/** A cell of Excel holds no more. */
const MOST_LETTERS = 32_767;

export interface FeedbackExportQuery extends CaseFilter {
  readonly format: SheetFormat;
  readonly sort?: CaseSort | undefined;
}

/** A case with what a line of the file says of it. */
interface Line {
  readonly row: CaseRow;
  readonly summary: FeedbackSummary;
  readonly verbatim: string;
  readonly contact: ContactRow | undefined;
}

/**
 * The cases that match as a file, in the order of the list, each with the customer's words; contacts masked as on
 * screen. Audited with its row count. @throws Failure `forbidden`, `feedback-sort-not-here`
 */
export async function exportFeedback(
  session: Session,
  { format, sort, ...filter }: FeedbackExportQuery,
): Promise<ExportFile> {
  const { search, ...plain } = filter;
  const { first, timeZone, day } = await session.begin((work) => begin(work, filter, sort));
  const words = feedbackFileWords(session.actor.language);
  const toLine = lineWriter(words, { timeZone, mayContact: maySeeContactData(session.actor) });
  const order = orderOf(sort ?? usualSort(filter.queue));
  return exportRows<Line>(
    session,
    {
      subject: "feedback",
      // What was searched for may be a person's.
      filter: { ...textsOf(plain), ...(sort && { sort }), q: search },
      format,
      sheetName: words.name,
      header: Object.values(words.columns),
      first,
      next: (work, { row }) => readPage(work, { filter, sort, cursor: encodeCursor(sortKey(order, row)) }),
      row: toLine,
      pageSize: PAGE,
    },
    day,
  );
}

async function begin(work: Work, filter: CaseFilter, sort: CaseSort | undefined) {
  demand(mayExportFeedback(work.actor));
  const { timeZone } = await getOrganization(work);
  const day = Temporal.Instant.from(work.now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return { timeZone, day, first: await readPage(work, { filter, sort, cursor: undefined }) };
}

interface PageWanted {
  readonly filter: CaseFilter;
  readonly sort: CaseSort | undefined;
  readonly cursor: string | undefined;
}

async function readPage(work: Work, { filter, sort, cursor }: PageWanted): Promise<readonly Line[]> {
  const { rows } = await pageOfCases(work, await caseReader(work), { ...filter, sort, cursor, limit: PAGE });
  const summaries = await presentCases(work, rows);
  const { tx, actor } = work;
  const ids = rows.map(({ id }) => id);
  const verbatims = await readExcerpts(tx, actor.orgId, ids, MOST_LETTERS);
  const contacts = await readContactRows(tx, actor.orgId, ids);
  const words = await readerWords(work, ids);
  return rows.flatMap((row, at) => {
    const summary = summaries[at];
    const verbatim = words(row.id, verbatims.get(row.id) ?? "");
    return summary ? [{ row, summary, verbatim, contact: contacts.get(row.id) }] : [];
  });
}

function textsOf(filter: Omit<CaseFilter, "search">): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, value === undefined ? undefined : String(value)]),
  );
}

function lineWriter(
  { codes, life }: FeedbackFileWords,
  { timeZone, mayContact }: { readonly timeZone: string; readonly mayContact: boolean },
): (line: Line) => readonly OutputCell[] {
  const moment = (instant: string | null): OutputCell =>
    instant === null
      ? null
      : Temporal.Instant.from(instant)
          .toZonedDateTimeISO(timeZone)
          .toPlainDateTime()
          .toString({ smallestUnit: "minute" })
          .replace("T", " ");
  return ({ row, summary, verbatim, contact }) => [
    summary.number,
    moment(summary.receivedAt),
    codes.channel[summary.channel],
    summary.customerName,
    ...contactCells(contact, mayContact),
    codes.voice[summary.voice],
    codes.type[summary.problemType],
    codes.priority[summary.priority],
    life.stages[summary.stage],
    summary.isAnsweredElsewhere ? life.answeredElsewhere : summary.outcome && life.outcomes[summary.outcome],
    summary.round,
    summary.departmentName,
    summary.handlerName,
    verbatim,
    summary.summary,
    summary.product,
    row.order_number,
    summary.score,
    summary.due && life.clocks[summary.due.clock],
    moment(summary.due?.dueAt ?? null),
    moment(summary.pausedUntil),
    moment(summary.closedAt),
    row.result_score,
  ];
}

function contactCells(contact: ContactRow | undefined, mayContact: boolean): readonly OutputCell[] {
  if (contact === undefined) return [null, null, null];
  const { name, phone, email } = contact;
  if (mayContact) return [name, phone, email];
  return [maskName(name), phone && maskPhone(phone), email && maskEmail(email)];
}
