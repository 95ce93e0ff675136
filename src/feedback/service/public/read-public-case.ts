import type { Work } from "../../../identity/service/work.ts";
import { customerPromises, type CustomerPromise } from "../../domain/public/customer-promise.ts";
import { customerStep, isPageOver, type CustomerStep } from "../../domain/public/customer-stage.ts";
import type { Outcome, Stage } from "../../domain/life/stage.ts";
import { readCaseRow, readVoiceRow } from "../../store/cases.ts";
import {
  readDoneMeasures,
  readOwnFiles,
  readPublicCase,
  readSaid,
  type DoneRow,
  type OwnFileRow,
  type PublicCaseRow,
  type SaidRow,
} from "../../store/public-cases.ts";
import { clocksOf, readLedger } from "../clocks.ts";
import { customerMay } from "./customer-may.ts";
import { isOneCustomer } from "./same-customer.ts";

/** A case as its customer sees it: nothing of how we work inside. Instants are ISO. */
export interface PublicCase {
  readonly id: string;
  readonly number: string;
  readonly step: CustomerStep;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly round: number;
  readonly department: string | null;
  readonly receivedAt: string;
  readonly isWaiting: boolean;
  readonly promises: readonly CustomerPromise[];
  readonly done: readonly { readonly kind: string; readonly text: string; readonly at: string }[];
  /** Our answers. */
  readonly told: readonly { readonly text: string; readonly at: string }[];
  /** What the customer said first, and added later. */
  readonly own: string;
  readonly added: readonly { readonly text: string; readonly at: string }[];
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly at: string }[];
  readonly may: CustomerMay;
}

/** What the customer may do now. */
export interface CustomerMay {
  readonly add: boolean;
  readonly judge: boolean;
  readonly object: boolean;
  readonly withdraw: boolean;
}

/** What stands behind the address of a case. `registering`: signed, and not there (yet). `over`: closed long ago. */
export type PublicCaseState =
  | { readonly is: "registering" }
  | { readonly is: "over" }
  | { readonly is: "open"; readonly case: PublicCase };

/** Mergers are followed this far; more would be a circle. */
const MOST_MERGERS = 20;
const NOTHING: CustomerMay = { add: false, judge: false, object: false, withdraw: false };

/** Reads the case of a signed address for its customer; writes nothing. A merged one shows how the survivor goes on. */
export async function readPublicCaseState(work: Work, caseId: string): Promise<PublicCaseState> {
  const { tx, actor, now } = work;
  const asked = await readPublicCase(tx, actor.orgId, caseId, now);
  if (asked === undefined) return { is: "registering" };
  const shown = await followMergers(work, asked);
  if (isPageOver(shown.closed_at, now)) return { is: "over" };
  return { is: "open", case: await present(work, asked, shown) };
}

/** The case that goes on in place of a merged one; itself otherwise. */
export async function followMergers(work: Work, asked: PublicCaseRow): Promise<PublicCaseRow> {
  const { tx, actor, now } = work;
  let row = asked;
  for (let step = 0; step < MOST_MERGERS && row.stage === "merged" && row.merged_into !== null; step++) {
    const next = await readPublicCase(tx, actor.orgId, row.merged_into, now);
    if (next === undefined) return row;
    row = next;
  }
  return row;
}

async function present(work: Work, asked: PublicCaseRow, shown: PublicCaseRow): Promise<PublicCase> {
  const { tx, actor } = work;
  const ownIds = isOneCustomer(asked, shown) ? [...new Set([asked.id, shown.id])] : [asked.id];
  const clocks = await clocksOf(work, shown, await readLedger(work, shown.id));
  return {
    id: shown.id,
    number: asked.number,
    step: customerStep(shown.stage as Stage),
    stage: shown.stage as Stage,
    outcome: shown.outcome as Outcome | null,
    round: shown.round,
    department: shown.department,
    receivedAt: asked.received_at,
    isWaiting: shown.is_paused,
    promises: customerPromises(clocks, shown.round),
    own: (await readVoiceRow(tx, actor.orgId, asked.id))?.verbatim ?? "",
    ...(await readTalk(work, ownIds)),
    may: await mayOf(work, asked, shown),
  };
}

/** What was done for and said with this customer, in the cases that are surely theirs. */
async function readTalk(
  { tx, actor }: Work,
  ids: readonly string[],
): Promise<Pick<PublicCase, "done" | "told" | "added" | "files">> {
  const done: DoneRow[] = [];
  const said: SaidRow[] = [];
  const files: OwnFileRow[] = [];
  for (const id of ids) {
    done.push(...(await readDoneMeasures(tx, actor.orgId, id)));
    said.push(...(await readSaid(tx, actor.orgId, id)));
    files.push(...(await readOwnFiles(tx, actor.orgId, id)));
  }
  const pick = (kind: SaidRow["kind"]) =>
    said
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ text, at }) => ({ text, at }));
  return {
    done: done.map(({ kind, text, done_at: at }) => ({ kind, text, at })),
    told: pick("to_customer"),
    added: pick("from_customer"),
    files: files.map(({ name, bytes, added_at: at }) => ({ name, bytes, at })),
  };
}

/** What the customer may do. Whose case was merged into another's may add to it only. */
async function mayOf(work: Work, asked: PublicCaseRow, shown: PublicCaseRow): Promise<CustomerMay> {
  const row = await readCaseRow(work.tx, work.actor.orgId, shown.id);
  if (row === undefined) return NOTHING;
  const may = await customerMay(work, row);
  const isCalling = may("call_satisfied");
  const add = may("withdraw");
  if (!isOneCustomer(asked, shown)) return { ...NOTHING, add };
  const mayReopen = may("reopen");
  const isClosed = shown.stage === "closed";
  return {
    add,
    judge: isCalling || (isClosed && mayReopen && shown.result_score === null),
    // Cut short, there is no result to judge.
    object: mayReopen && (!isClosed || shown.result_score !== null),
    withdraw: add && !isCalling,
  };
}
