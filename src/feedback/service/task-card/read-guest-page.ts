import { loadWorkingCalendar } from "../../../identity/service/load-working-calendar.ts";
import type { Work } from "../../../identity/service/work.ts";
import type { Stage } from "../../domain/life/stage.ts";
import {
  guestMay,
  isShown,
  type CardKind,
  type CardState,
  type GuestAct,
} from "../../domain/task-card/card-state.ts";
import { timeLeftUntil, timeLeftUntilDay, type TimeLeft } from "../../domain/task-card/time-left.ts";
import { readFileRows, type CaseFileRow } from "../../store/case-files.ts";
import { readContactRow, readVoiceRow } from "../../store/cases.ts";
import { readMeasureRows, type MeasureRow } from "../../store/measures.ts";
import { readDepartmentOf, readGuestActRows } from "../../store/task-card/task-cards.ts";
import { clocksOf, readLedger } from "../clocks.ts";
import { findCard, type FoundCard } from "./hold-card.ts";

/** A file that the guest may open, or added. */
export interface GuestPageFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** What is to be done, or to be judged. */
export interface GuestMeasure {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly isDone: boolean;
  /** Of a check: what came of it, and what shows that it was done. */
  readonly result: string;
  readonly evidence: readonly GuestPageFile[];
}

/** Until when; a whole day of a measure, or the moment of a clock. */
export interface GuestDue {
  /** `YYYY-MM-DD`; null: `at` says it. */
  readonly on: string | null;
  /** ISO instant; null: `on` says it. */
  readonly at: string | null;
  readonly left: TimeLeft;
}

/** A card as its guest sees it: what the task needs, and nothing else of the case. Instants are ISO. */
export interface GuestPage {
  readonly cardId: string;
  readonly kind: CardKind;
  readonly state: CardState;
  readonly expiresAt: string;
  readonly stage: Stage;
  readonly guestName: string;
  readonly words: string;
  readonly number: string;
  readonly product: string | null;
  readonly orderNumber: string | null;
  /** What the customer said; null: not shown. */
  readonly verbatim: string | null;
  readonly contact: { readonly name: string; readonly phone: string | null } | null;
  readonly department: string | null;
  readonly measures: readonly GuestMeasure[];
  readonly due: GuestDue | null;
  readonly plan: string;
  readonly promisedOn: string | null;
  readonly declineReason: string;
  readonly result: string;
  readonly passed: boolean | null;
  readonly acts: readonly {
    readonly did: GuestAct;
    readonly text: string;
    readonly at: string;
    readonly files: readonly string[];
  }[];
  readonly may: readonly GuestAct[];
}

/** What stands behind the address of a card. `unknown`: nothing. `over`: expired, or taken back. */
type GuestPageState =
  | { readonly is: "unknown" }
  | { readonly is: "over"; readonly state: CardState }
  | { readonly is: "open"; readonly page: GuestPage };

/** Reads the card of a signed address for its guest; writes nothing. */
export async function readGuestPage(work: Work, cardId: string): Promise<GuestPageState> {
  const found = await findCard(work, cardId);
  if (found === null) return { is: "unknown" };
  if (!isShown(found.state)) return { is: "over", state: found.state };
  return { is: "open", page: await present(work, found) };
}

async function present(work: Work, found: FoundCard): Promise<GuestPage> {
  const { tx, actor } = work;
  const { card, row, state } = found;
  const may = guestMay(card.kind as CardKind, state);
  const files = await readFileRows(tx, actor.orgId, row.id);
  return {
    cardId: card.id,
    kind: card.kind as CardKind,
    state,
    expiresAt: card.expires_at,
    stage: row.stage as Stage,
    guestName: card.guest_name,
    words: card.words,
    number: row.number,
    product: row.product,
    orderNumber: row.order_number,
    // Once nothing is left to do, the customer's words, name and pictures are nobody's business here.
    verbatim:
      card.shows_words && may.length > 0
        ? ((await readVoiceRow(tx, actor.orgId, row.id))?.verbatim ?? "")
        : null,
    contact: card.shows_contact && may.length > 0 ? await contactOf(work, row.id) : null,
    department: await readDepartmentOf(tx, actor.orgId, card.created_by),
    measures: (await shownMeasures(work, found)).map((one) =>
      measureOf(one, card.kind === "check" && may.length > 0, files),
    ),
    due: may.length > 0 ? await dueOf(work, found) : null,
    plan: card.plan,
    promisedOn: card.promised_on,
    declineReason: card.decline_reason,
    result: card.result,
    passed: card.passed,
    acts: await actsOf(work, card.id, files),
    may,
  };
}

async function contactOf({ tx, actor }: Work, caseId: string): Promise<GuestPage["contact"]> {
  const row = await readContactRow(tx, actor.orgId, caseId);
  return row === undefined ? null : { name: row.name, phone: row.phone };
}

/** The one measure of a task; of a check the short-term ones of its round. */
async function shownMeasures({ tx, actor }: Work, found: FoundCard): Promise<readonly MeasureRow[]> {
  const { card, row, measure } = found;
  if (card.kind === "task") return measure === undefined ? [] : [measure];
  const all = await readMeasureRows(tx, actor.orgId, row.id);
  return all.filter(({ term, round }) => term === "short" && round === card.round);
}

function measureOf(row: MeasureRow, isCheck: boolean, files: readonly CaseFileRow[]): GuestMeasure {
  const evidence = isCheck ? files.filter(({ measure_id }) => measure_id === row.id) : [];
  return {
    id: row.id,
    kind: row.kind,
    text: row.text,
    isDone: row.done_at !== null,
    result: isCheck ? row.result : "",
    evidence: evidence.map(fileOf),
  };
}

function fileOf({ id, name, media_type, bytes }: CaseFileRow): GuestPageFile {
  return { id, name, mediaType: media_type, bytes };
}

/** The day of the measure; without one the clock of the check, or of the solution. */
async function dueOf(work: Work, { card, row, measure }: FoundCard): Promise<GuestDue | null> {
  const calendar = await loadWorkingCalendar(work, row.department_id);
  if (measure?.due_on)
    return { on: measure.due_on, at: null, left: timeLeftUntilDay(calendar, work.now, measure.due_on) };
  const name = card.kind === "check" ? "check" : "solution";
  const clocks = await clocksOf(work, row, await readLedger(work, row.id));
  const clock = clocks.findLast((one) => one.clock === name && one.round === row.round);
  if (clock?.state !== "running") return null;
  return { on: null, at: clock.dueAt, left: timeLeftUntil(calendar, work.now, clock.dueAt) };
}

async function actsOf(
  { tx, actor }: Work,
  cardId: string,
  files: readonly CaseFileRow[],
): Promise<GuestPage["acts"]> {
  const rows = await readGuestActRows(tx, actor.orgId, [cardId]);
  const nameOf = new Map(files.map(({ id, name }) => [id, name]));
  return rows.map(({ did, text, at, file_ids }) => ({
    did: did as GuestAct,
    text,
    at,
    files: file_ids.flatMap((id) => nameOf.get(id) ?? []),
  }));
}
